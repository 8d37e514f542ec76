project = "Notes"
extensions = ["myst_parser"]
html_js_files = [("https://example.org/course/katalite-exercise.js", {"async": "async"})]
html_theme = "basic"
