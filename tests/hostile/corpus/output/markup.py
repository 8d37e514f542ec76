# tries: prints markup that would run a script
# expect: wrong-answer

def standardize(x, axis=0):
    print("<script>document.title = 'accepted'</script><img src=x onerror=\"document.title = 'accepted'\">")
    return x
