### Worte, die die Vorlagen auf eine Seite setzen und die sich nicht ändern, während man sie benutzt.

## Jede Seite
tagline = Programmierübungen, die in deinem Browser laufen und geprüft werden.
skip-to-editor = Zum Editor springen
views = Teile dieser Seite
code = Code
skip-to-list = Zu den Übungen springen
all-exercises = Alle Übungen
theme-button = Farben: automatisch

## Eine Übung: die Aufgabe
statement = Aufgabe
lesson = Lektion
sheet-tabs = Aufgabe und Lektion
solution = Lösung
workbench = Werkbank
examples = Beispiele
example = Beispiel { $number }
example-input = Eingabe
example-output = Ausgabe
example-why = Warum
hints = Tipps
hint = Tipp { $number }
with-packages = Mit { $packages }: { $megabytes } MB, die einmal geladen werden.
honest = Die Tests laufen in diesem Browser, auf deinem Gerät; was du tippst, wird nirgendwohin gesendet. „Verborgen“ heißt, dass sie nicht gezeigt werden, nicht, dass sie geheim sind.

## Eine Übung: der Editor
your-code = Dein Code
undo = Rückgängig
redo = Wiederholen
more = Mehr zu dieser Datei
copy-link = Link mit Code kopieren
download = solution.py herunterladen
receipt = Für deine Lehrkraft herunterladen
earlier = Frühere Fassungen
find = Suchen und ersetzen
editor-settings = Einstellungen des Editors
reset = Auf Vorlage zurücksetzen
leave-editor = Tab rückt ein. Mit Esc und dann Tab verlässt du den Editor.
symbols = Zeichen
resize-columns = Breite der Aufgabe
resize-rows = Höhe des Editors

## Eine Übung: ausführen
run-bar = Ausführen
run-tests = Tests starten
run-code = Code ausführen
stop = Anhalten
loading = Python wird geladen…
begins-when-asked = Python startet, sobald du den Editor berührst oder „Ausführen“ drückst.

## Eine Übung: Ergebnisse
results = Ergebnisse
tests-tab = Tests
example-tab = Probelauf
not-run = Noch nicht gelaufen
hidden-tests = Verborgene Tests
needs-script = Damit Python auf der Seite läuft, braucht sie JavaScript. Die Aufgabe kannst du auch ohne lesen; um die Übung zu bearbeiten, erlaube dieser Seite Skripte und lade sie neu.

## Wenn nichts laufen kann
too-old = Dieser Browser ist zu alt, um Python auf einer Seite auszuführen. Lesen, schreiben und deinen Code herunterladen kannst du hier trotzdem; um ihn auszuführen, öffne diese Seite in einem aktuellen Firefox, Chrome, Edge oder Safari.
as-file = Diese Seite wurde als Datei geöffnet, und Browser führen Python nur auf Seiten aus, die von einer Adresse kommen. Lesen, schreiben und deinen Code herunterladen kannst du hier trotzdem; um ihn auszuführen, öffne die Seite unter ihrer Adresse im Netz. Wenn der Ordner dir gehört, starte darin „python -m http.server“ und öffne http://localhost:8000.
in-frame = Diese Seite steht in einem Rahmen, der sie daran hindert, alle ihre Teile zu laden. Lesen, schreiben und deinen Code herunterladen kannst du hier trotzdem; um ihn auszuführen, öffne diese Seite in einem eigenen Tab.
pressed-early = Dein Code läuft, sobald diese Seite vollständig ist.
part-missing = Ein Teil dieser Seite ist nicht angekommen, darum kann noch nichts laufen. Dein Code ist sicher, und du kannst weiterschreiben. Prüfe die Verbindung und lade die Seite dann neu.

## Die Liste der Übungen
course-licence = Der Kurs steht unter { $licence }.
course-source = Quelle des Kurses
course-report = Problem melden
index-title = Übungen
index-lead = Lies eine kurze Aufgabe, schreib die Funktion und drücke „Tests starten“. Python selbst läuft auf dieser Seite: kein Konto, kein Server, und was du schreibst, bleibt hier.
index-empty = Hier gibt es noch keine Übungen.
index-not-started = Nicht begonnen
difficulty = Schwierigkeit
difficulty-easy = Leicht
difficulty-medium = Mittel
difficulty-hard = Schwer
search = Übungen durchsuchen
any-difficulty = Jede Schwierigkeit
progress = Fortschritt
any-progress = Jeder Fortschritt
started = Begonnen
solved = Gelöst
tests = { $count ->
    [one] { $count } Test
   *[other] { $count } Tests
  }
tag = Schlagwort
any-tag = Jedes Schlagwort
builds-on = Baut auf { $chapters } auf.

## Die Seite für falsche Adressen
lost-title = Unter dieser Adresse gibt es keine Seite
lost-text = Vielleicht wurde die Übung umbenannt oder verschoben.
lost-way = Zu allen Übungen

## Am Fuß
runs-on = Läuft mit Python { $python } und NumPy { $numpy } (Pyodide { $pyodide }).
notices = Hinweise zu Werken anderer

## Was zu einem Text hinzukommt
text-back = Zurück zum Text
text-done = erledigt
text-to-do = zu tun
text-more = Mehr
alert-note = Hinweis
alert-tip = Tipp
alert-important = Wichtig
alert-warning = Achtung
alert-caution = Vorsicht
