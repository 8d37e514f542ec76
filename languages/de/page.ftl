### Worte, die sich ändern, während man eine Seite benutzt.
### Sätze für Lernende: was geschehen ist und was als Nächstes zu tun ist; niemandem wird etwas vorgeworfen. Du, nicht Sie.

decimal-mark = ,

## Zeiten

time-tiny = unter 1 ms
time-milliseconds = { $number } ms
time-seconds = { $number } s
left-minutes = noch etwa { $minutes } Minuten
left-seconds = noch etwa { $seconds } Sekunden
left-moment = noch ein paar Sekunden

## Python laden

boot-step-download = Laden
boot-step-start = Starten
boot-step-ready = Bereit
boot-bar = Python wird geladen
boot-loading = Python wird geladen, { $percent } %
boot-loading-left = Python wird geladen, { $percent } %, { $left }
boot-downloading-first = Python wird heruntergeladen
boot-downloading = Python wird heruntergeladen: { $done } von { $total }{"\u00A0"}MB
boot-downloading-pace = Python wird heruntergeladen: { $done } von { $total }{"\u00A0"}MB, { $rate }{"\u00A0"}kB/s, { $left }
boot-hitch-silent = Seit einer Weile ist nichts angekommen. Es geht von selbst weiter, sobald wieder etwas kommt.
boot-hitch-broken = Die Verbindung ist abgebrochen. Was angekommen ist, bleibt; von dort geht es weiter.
boot-hitch-again = Die Verbindung ist abgebrochen, und diese Website kann den Rest einer Datei nicht allein schicken; darum beginnt die Datei von vorn.
boot-starting = Python und NumPy starten
boot-note = Schreib inzwischen deinen Code. Bei späteren Besuchen startet Python aus der Kopie in diesem Browser.
boot-failed = Python konnte nicht geladen werden.
boot-fault-network = Dein Code ist sicher. Prüfe die Verbindung und versuche es noch einmal.
boot-fault-browser = Diesem Browser fehlt, was Python braucht, um auf einer Seite zu laufen. Lesen, schreiben und deinen Code herunterladen kannst du hier trotzdem; um ihn auszuführen, öffne diese Seite in einem aktuellen Firefox, Chrome, Edge oder Safari.
boot-fault-insecure = Python läuft nur auf Seiten, die über https ankommen, und diese kam anders. Lesen, schreiben und deinen Code herunterladen kannst du hier trotzdem; um ihn auszuführen, öffne dieselbe Adresse mit https:// davor.
boot-fault-framed = Python läuft nicht in einem Rahmen ohne eigene Herkunft, und in einem solchen steht diese Seite. Lesen, schreiben und deinen Code herunterladen kannst du hier trotzdem; um ihn auszuführen, öffne diese Seite in einem eigenen Tab.
boot-fault-memory = Der Browser hat den Speicher nicht bekommen, den Python braucht. Dein Code ist sicher. Schließe andere Tabs oder Programme und versuche es noch einmal.
boot-fault-python = Python hat sich beim Starten beendet. Dein Code ist sicher. Versuche es noch einmal; wenn das nicht hilft, lade die Seite neu oder nimm einen anderen Browser.
boot-fault-tests = Dein Code ist sicher. Die Tests dieser Übung sind nicht zu gebrauchen; sag der Person, die sie geschrieben hat, was hier steht.
boot-retry = Noch einmal versuchen
boot-short-start = Python startet
boot-short-ready = Python ist bereit
boot-short-failed = Python konnte nicht geladen werden
waiting-tests = Python wird noch geladen… deine Tests starten von selbst
waiting-example = Python wird noch geladen… dein Code startet von selbst
waiting-short-tests = { $loading }; dann starten deine Tests von selbst
waiting-short-example = { $loading }; dann startet dein Code von selbst

## Die Zeile neben den Knöpfen

status-loading-file = Deine Datei wird geladen
status-running = Läuft: { $title }
status-running-example = Dein Code läuft
status-awaits = Dein Code braucht mehr von Pythons Bibliothek: { $done } von { $total }{"\u00A0"}MB sind da
status-stopping = Wird angehalten
status-stopped = Angehalten
status-passed = { $passed } von { $total } Tests bestanden
status-example-done = Dein Code ist gelaufen
status-example-failed = Dein Code ist nicht fertig geworden

## Ausgänge eines Tests, und Urteile

outcome-idle = Noch nicht gelaufen
outcome-running = Läuft
outcome-passed = Bestanden
outcome-failed = Falsche Antwort
outcome-error = Fehler
outcome-timeout = Zu langsam
outcome-memory = Speicher voll
outcome-died = Python beendet
outcome-not-run = Nicht gelaufen
outcome-broken = Test defekt
verdict-accepted = Angenommen
verdict-wrong-answer = Falsche Antwort
verdict-run-time-error = Laufzeitfehler
verdict-time-limit-exceeded = Zeit überschritten
verdict-memory-limit-exceeded = Speicher überschritten
verdict-compile-error = Ladefehler
verdict-judge-error = Fehler beim Prüfen
sentence-accepted = { $total ->
    [one] Der Test ist bestanden.
   *[other] Alle { $total } Tests sind bestanden.
  }
sentence-wrong-answer = { $passed } von { $total } Tests bestanden. Deine Funktion ist gelaufen, aber was sie zurückgegeben hat, ist nicht das, was ein Test erwartet.
sentence-run-time-error = { $passed } von { $total } Tests bestanden. Python hat in deinem Code mit einem Fehler abgebrochen.
sentence-time-limit-exceeded = { $passed } von { $total } Tests bestanden. Dein Code lief noch, als die Zeit um war; such nach einer Schleife, die nicht endet.
sentence-memory-limit-exceeded = { $passed } von { $total } Tests bestanden. Dein Code hat mehr Speicher gebraucht, als er darf; such nach einem Array, das zu groß wird.
sentence-compile-error = Python konnte deine Datei nicht laden, darum lief kein Test.
sentence-judge-error = Die Tests selbst sind gescheitert; das sagt nichts über deinen Code. Starte sie noch einmal; wenn es so bleibt, sag es der Person, die diese Übung geschrieben hat.
solved-solution = Erklärte Lösung ansehen
solved-compare = Mit der Lösung vergleichen
solved-share = Link mit Code kopieren
solved-next = Weiter: { $title }

## Der Zustand jedes Teils der Seite, für den Umschalter kleiner Bildschirme: so kurz wie möglich

views-lesson = Lektion
views-code-choose = Wählen
views-code-starter = Vorlage
views-code-edited = Geändert
views-code-draft = Entwurf
views-code-ran = Gelaufen
views-code-line = Zeile { $line }
views-boot-download = Python, { $percent } %
views-boot-start = Startet
views-boot-ready = Bereit
views-boot-failed = Kein Python
views-waiting = Wartet
views-running = Läuft
views-passed = { $passed } von { $total }
views-example-done = Gelaufen
views-example-failed = Fehler

## Die Ergebnisse der Tests

tests-waiting = { $count ->
    [one] { $count } verborgener Test wartet auf deinen Code
   *[other] { $count } verborgene Tests warten auf deinen Code
  }
tests-waiting-hint = Drücke „Tests starten“. Dein Code läuft auf dieser Seite, und jedes Ergebnis erscheint hier, sobald es da ist.
tests-running = Dein Code läuft
tests-running-count = { $done } von { $total } Tests fertig
tests-stopped = Angehalten
tests-stopped-hint = Der Lauf wurde angehalten, bevor er zu Ende war. Nichts ist verloren; drücke „Tests starten“, um neu zu beginnen.
tests-broken = Der Lauf konnte nicht beendet werden
tests-edited = Der Code hat sich seit diesem Lauf geändert.
tests-perhaps = Vielleicht: { $hint }
tests-cases = { $total ->
    [one] { $passed } von { $total } Fall bestanden
   *[other] { $passed } von { $total } Fällen bestanden
  }
tests-other-cases = { $count ->
    [one] Ein weiterer Fall ist gescheitert
   *[other] { $count } weitere Fälle sind gescheitert
  }
tests-more-cases = { $count ->
    [one] { $count } weiterer Fall ist auch gescheitert.
   *[other] { $count } weitere Fälle sind auch gescheitert.
  }
tests-shown-case = Gezeigt: { $name }
tests-reason-failed = Das Ergebnis ist nicht das, was dieser Test erwartet.
tests-reason-error = Dein Code hat eine Ausnahme ausgelöst.
tests-reason-timeout = Dein Code lief noch, als die Zeit um war.
tests-reason-memory = Dein Code hat mehr Speicher gebraucht, als er darf.
tests-reason-died = Python selbst hat sich beendet, während dein Code lief.
tests-reason-not-run = Dieser Test lief nicht.
tests-reason-broken = Der Test selbst ist gescheitert; das sagt nichts über deinen Code.

## Die Einzelheiten eines Fehlers

detail-summary = Einzelheiten
detail-expected = Erwartet
detail-got = Erhalten
detail-traceback = Wo es geschah
detail-line = Zeile { $line }
detail-top-level = auf der obersten Ebene der Datei
detail-in-function = in { $name }
detail-times = { $place }, { $times }-mal
detail-go-to-line = Im Editor zu Zeile { $line } gehen
detail-call = Der gescheiterte Aufruf
detail-call-number = Der gescheiterte Aufruf (Aufruf { $number } dieses Tests)
detail-last-call = Python war in Aufruf { $number } dieses Tests
detail-copy-code = Als Code kopieren
detail-use-inputs = Als Eingaben für „Code ausführen“ nehmen
detail-copied = Kopiert
detail-not-copied = Dieser Browser erlaubt das Kopieren nicht
detail-took = dauerte { $time }
detail-printed-here = In diesem Fall ausgegeben
detail-printed-cut = Die ersten { $characters } Zeichen werden nicht gezeigt.

## Bilder von Arrays

picture-difference = Erhalten − erwartet
picture-group = Gruppe
picture-in-group = (Gruppe { $group })
picture-axis = Achse { $axis }
picture-share = { $percent } % falsch
picture-share-over = über 99 % falsch
picture-largest = Größter Fehler { $error }
picture-largest-allowed = Größter Fehler { $error }, erlaubt { $allowed }
picture-first = Zuerst falsch: { $place }
picture-values = erwartet { $expected }, erhalten { $got }, Unterschied { $difference }
picture-board = Erwartet, erhalten und der Unterschied als Bilder. Die Pfeiltasten gehen von Wert zu Wert.
picture-table = Werte als Tabelle
picture-table-all = Jeder Wert
picture-table-wrong = Die falschen Werte
picture-table-wrong-some = Die ersten { $shown } von { $wrong } falschen Werten
picture-judged = Beurteilt
picture-right = richtig
picture-wrong = falsch

## Dateien, Links und was vorher da war

notebook-opened = { $cells ->
    [one] Der Code von { $name } ({ $cells } Zelle) ist im Editor; „Rückgängig“ bringt zurück, was hier war.
   *[other] Der Code von { $name } ({ $cells } Zellen) ist im Editor; „Rückgängig“ bringt zurück, was hier war.
  }
notebook-refused = { $name } lässt sich nicht öffnen: Es ist kein Notebook, oder es enthält keinen Code.
mend-button = { $count ->
    [one] Dieses Zeichen ersetzen
   *[other] Alle { $count } Zeichen ersetzen
  }
mend-done = Die Zeichen sind ersetzt; „Rückgängig“ bringt die alten zurück.
copy-copy = Kopieren
copy-title = Diesen Code kopieren
copy-copied = Kopiert
copy-failed = Nicht kopiert
print-lines = Leere Zeilen zum Schreiben
file-link-copied = Der Link mit deinem Code ist kopiert
file-dropped = { $name } ist im Editor; „Rückgängig“ bringt zurück, was hier war
file-not-arrived = Dieser Teil der Seite ist nicht angekommen. Prüfe die Verbindung und versuch es noch einmal.
file-not-python = { $name } wurde nicht geöffnet: Zieh eine Python-Datei (.py) von höchstens 200 kB hierher
earlier-title = Frühere Fassungen deines Codes
earlier-lead = Deine letzten dreißig Texte, die liefen oder ersetzt wurden, die neuesten zuerst. Sie bleiben nur in diesem Browser.
earlier-none = Es gibt noch keine. Jeder Text, den du ausführst, und jeder, der durch Zurücksetzen oder einen Link ersetzt wird, bleibt hier.
earlier-lines = { $count ->
    [one] { $count } Zeile
   *[other] { $count } Zeilen
  }
earlier-not-judged = Nicht getestet
earlier-now = Das steht jetzt im Editor.
earlier-restore = Wiederherstellen
earlier-restore-of = Die Fassung vom { $time } wiederherstellen
earlier-compare-with = Mit der Fassung vom { $time } vergleichen
earlier-restored = Die frühere Fassung ist wieder da; „Rückgängig“ bringt zurück, was hier war
earlier-base = Vergleichen mit
earlier-base-now = dem Text im Editor
earlier-base-accepted = der akzeptierten Fassung vom { $time }
earlier-base-solution = der Lösung der Kursleitung
earlier-differences = Von { $base } zur Fassung vom { $time }
earlier-with-solution = Dein Code und die Lösung der Kursleitung
earlier-with-solution-how = Zeilen mit − stehen nur in deinem Code, Zeilen mit + nur in der Lösung der Kursleitung.
earlier-with-solution-same = Sie sind gleich, Zeile für Zeile.
choice-label = Mit welchem Code es weitergeht
choice-changed = Die Übung hat sich geändert, seit du diesen Code geschrieben hast. Lies die Aufgabe noch einmal.
choice-linked-or-mine = Dieser Link enthält Code, der nicht deiner ist. Wenn du ihn öffnest, läuft er nicht, und „Rückgängig“ bringt deinen zurück.
choice-linked = Code aus einem Link: nicht gespeichert und nicht ausgeführt, bis du ihn änderst oder ausführst
choice-opened = Code aus einem Link; „Rückgängig“ bringt deinen zurück
choice-damaged = Der Code in diesem Link ist beschädigt; bitte um einen neuen
choice-other-tab = Diese Übung ist auch in einem anderen Tab offen, und ihr Code wurde dort geändert, während du ihn hier geändert hast.
choice-take-theirs = Den aus dem anderen Tab nehmen
choice-aside = Es gibt zwei Fassungen deines Codes, aus zwei Tabs oder aus einer Datei. Der Editor zeigt die eine; die andere ist auch noch da.
choice-keep-this = Diesen behalten
choice-take-aside = Den anderen nehmen
choice-keep = Meinen behalten
choice-open = Code aus dem Link öffnen
choice-reset = Auf Vorlage zurücksetzen
choice-compare = Vergleichen
choice-close = Schließen
choice-difference = Was „{ $take }“ ändern würde
choice-new = neu
choice-gone = weg

## Die Lösung

solution-what = die Lösung
solution-closed = { $after ->
    [one] Sie lässt sich öffnen, sobald alle Tests bestanden sind, oder nach { $after } Versuch mit „Tests starten“.
   *[other] Sie lässt sich öffnen, sobald alle Tests bestanden sind, oder nach { $after } verschiedenen Versuchen mit „Tests starten“.
  }
solution-closed-attempts = { $after ->
    [one] Sie lässt sich öffnen, sobald alle Tests bestanden sind, oder nach { $after } Versuch mit „Tests starten“; bisher hast du { $attempts } gemacht.
   *[other] Sie lässt sich öffnen, sobald alle Tests bestanden sind, oder nach { $after } verschiedenen Versuchen mit „Tests starten“; bisher hast du { $attempts } gemacht.
  }
solution-solved = Du hast es gelöst. Sieh dir an, wie es in der Lösung gemacht ist.
solution-tried = Du hast es ein paar Mal versucht. Sieh dir erst die Tipps an, oder öffne die Lösung jetzt.
solution-show = Lösung zeigen
solution-loading = Die Lösung wird geholt
solution-open = So kann man es schreiben:

## Die Bilder der Lektion zur Gruppennormalisierung

tensor-title = Welche Zahlen sich Mittelwert und Varianz teilen
tensor-method = Verfahren
tensor-method-batch = Batch
tensor-method-layer = Layer
tensor-method-instance = Instance
tensor-method-group = Group
tensor-groups = Gruppen
tensor-channels = Kanal
tensor-samples = Beispiel
tensor-board = Drei Beispiele untereinander, acht Kanäle nebeneinander, jeder mit vier Pixeln. Die Pfeiltasten wählen einen Kanal eines Beispiels.
tensor-said = { $sets ->
    [one] Kanal { $channel } von Beispiel { $sample } teilt sich Mittelwert und Varianz mit { $members }: { $size } Zahlen. Es gibt { $sets } solche Menge.
   *[other] Kanal { $channel } von Beispiel { $sample } teilt sich Mittelwert und Varianz mit { $members }: { $size } Zahlen. Es gibt { $sets } solche Mengen.
  }
tensor-of-batch = Kanal { $channel } aller { $samples } Beispiele
tensor-of-layer = allen { $channels } Kanälen von Beispiel { $sample }
tensor-alone = nichts als seinen eigenen Pixeln
tensor-of-two = den Kanälen { $first } und { $last } von Beispiel { $sample }
tensor-of-group = den Kanälen { $first } bis { $last } von Beispiel { $sample }
tensor-note-batch = Eine Menge geht durch den ganzen Batch: Bleibt nur ein Beispiel, hat sie vier Zahlen.
tensor-note-layer = Eine Menge bleibt in ihrem Beispiel, und alle Kanäle werden gleich behandelt.
tensor-note-instance = Eine Menge ist ein Kanal eines Beispiels.
tensor-note-group = Eine Menge sind ein paar benachbarte Kanäle eines Beispiels.
tensor-note-one = Mit einer Gruppe ist Group Norm dasselbe wie Layer Norm.
tensor-note-all = Mit so vielen Gruppen wie Kanälen ist Group Norm dasselbe wie Instance Norm.
matrix-title = Gruppennormalisierung einer Matrix
matrix-groups = Gruppen
matrix-reset = Zahlen zurücksetzen
matrix-input = X, ein Beispiel in jeder Zeile
matrix-affine = Skalierung und Verschiebung
matrix-mean = Mittelwerte der Gruppen
matrix-variance = Varianzen der Gruppen
matrix-plain = Normalisiert
matrix-scaled = Skaliert und verschoben
matrix-channel = Kanal
matrix-group = Gruppe
matrix-cell = X, Beispiel { $sample }, Kanal { $channel }
matrix-scale-of = Skalierung von Kanal { $channel }
matrix-shift-of = Verschiebung von Kanal { $channel }
matrix-bad = In einem Feld steht keine Zahl; was davon abhängt, zeigt einen Strich.
matrix-single = Jede Zahl ist in ihrer Gruppe allein: Sie ist ihr eigener Mittelwert, ihre Varianz ist 0, und nur die Verschiebung bleibt.

## Was gezeichnet wurde, und Tabellen

drawn-title = Gezeichnet
drawn-untitled = Eine Abbildung ohne Titel
drawn-too-large = Diese Abbildung ist zu groß, um sie zu zeigen; zeichne weniger Punkte.
drawn-array = Ein Array
drawn-no-array = Dieses Array lässt sich nicht zeigen.
drawn-told = Form { $shape }, von { $least } bis { $most }.
drawn-no-numbers = Form { $shape }, keine endliche Zahl darin.
drawn-layers = Zu sehen sind die ersten { $shown } von { $all } Schichten.
drawn-every-some = Zu sehen ist eine von je { $step } Zeilen und Spalten.
drawn-numbers = Die Zahlen
table-differs = (weicht ab)
table-part = Zu sehen sind die Zeilen { $rows } und die Spalten { $columns }.

## Code ausführen

printed-title = Ausgegeben
example-title = Eingaben
example-hint = Jede Eingabe ist ein Python-Ausdruck, etwa 3 oder [[1, 2], [3, 4]]; np ist NumPy. In deinem Code zeigt show(X) ein Array als Bild.
example-reset = Eingaben zurücksetzen
example-result = Zurückgegeben
example-program-hint = Was dein Programm mit input() oder aus sys.stdin liest.
example-program-input = Eingabe
example-program-arguments = Argumente
example-code-label = Code, der nach der Datei läuft
example-code-hint = Er darf benutzen, was deine Datei definiert; der Wert seiner letzten Zeile wird gezeigt.
example-code-shows = Wert der letzten Zeile
example-ended = Dein Programm ist bis zum Ende gelaufen.
example-ended-with = Dein Programm endete mit dem Exit-Status { $status }.
example-nothing = Drücke „Code ausführen“. Was dein Code zurückgibt und ausgibt, erscheint hier.
example-ran = Die Datei ist bis zum Ende gelaufen.
example-shape = Form { $shape }
example-dtype = dtype { $dtype }
example-running = Läuft
example-waiting = Python wird noch geladen… dein Code startet von selbst.
example-stopped = Angehalten, bevor dein Code zu Ende war.
example-in-input = In der Eingabe { $name }
expected-title = Erwartet
expected-argument = Danach in { $name } erwartet
expected-printed = Erwartete Ausgabe
expected-asking = Die Lösung der Kursleitung wird gefragt …
expected-same = Wie erwartet.
expected-raised = Mit diesen Eingaben endet die Lösung der Kursleitung mit diesem Fehler.
expected-varies = Die Lösung der Kursleitung gibt jedes Mal etwas anderes, also lässt sich nichts vergleichen.
expected-missing = Was erwartet wird, ließ sich nicht laden. Prüfe die Verbindung und führe deinen Code noch einmal aus.
expected-lost = Die Lösung der Kursleitung hat nicht rechtzeitig geantwortet. Versuche es mit kleineren Eingaben.
expected-ended = Ein anderer Lauf begann, bevor das bekannt war. Führe deinen Code noch einmal aus, um zu sehen, was erwartet wird.
own-title = Eigene Eingaben
own-name = Name
own-new-name = Eingaben { $number }
own-keep = Diese Eingaben behalten
own-kept = „{ $name }“ bleibt in diesem Browser.
own-full = Für mehr ist kein Platz. Entferne erst welche.
own-not-kept = Dieser Browser erlaubt kein Speichern; deine Eingaben bleiben, bis der Tab geschlossen wird.
own-use = Nehmen
own-use-of = „{ $name }“ nehmen
own-used = „{ $name }“ steht jetzt in den Feldern. „Code ausführen“ führt es allein aus.
own-remove = Entfernen
own-remove-of = „{ $name }“ entfernen
own-removed = „{ $name }“ ist entfernt.
own-run-all = Alle ausführen
own-stop = Anhalten
own-running = „{ $name }“ läuft
own-stopped = Angehalten.
own-summary = { $same } von { $all } wie erwartet.
own-ran = { $count ->
    [one] Dein Code lief einmal.
   *[other] Dein Code lief { $count }-mal.
  }
own-lost = Dein Code wurde nicht rechtzeitig fertig oder hat Python selbst beendet.
own-same = wie erwartet
own-differs = nicht wie erwartet
own-error = Fehler
own-done = lief

## Der Editor

editor-label = Dein Code, Python. Mit Escape und dann Tab verlässt du den Editor.
editor-selection-deleted = Auswahl gelöscht
editor-reset-done = Die Vorlage ist wieder da. „Rückgängig“ oder „Frühere Fassungen“ bringt deinen Code zurück.
editor-restored = Dein Entwurf vom letzten Besuch
editor-saved = In diesem Browser gespeichert
editor-saved-all = Alles ist schon in diesem Browser gespeichert, kurz nach jeder Änderung
editor-followed = In einem anderen Tab geändert; „Rückgängig“ bringt zurück, was hier war
editor-unsaved = Dieser Browser erlaubt das Speichern nicht; der Entwurf bleibt, bis der Tab geschlossen wird
editor-indent = Einrücken
theme-system = Farben: automatisch
theme-light = Farben: hell
theme-dark = Farben: dunkel
update-ready = Eine neue Fassung dieser Seite ist da. Dein Code bleibt erhalten.
update-load = Neue Fassung laden
update-unsaved = Dieser Browser erlaubt das Speichern nicht. Kopiere deinen Code und lade die Seite dann neu.

## Die Liste der Übungen

index-started = Begonnen
index-best = { $attempts ->
    [one] Bestes: { $passed } von { $total } Tests, { $attempts } Versuch
   *[other] Bestes: { $passed } von { $total } Tests, { $attempts } Versuche
  }
index-solved-after = { $attempts ->
    [one] Gelöst, { $attempts } Versuch
   *[other] Gelöst, { $attempts } Versuche
  }
list-go-on = Weiter mit
list-chapter = { $solved } von { $all } gelöst
list-found = { $count } von { $all } Übungen
list-none = Keine Übung passt; nimm etwas weg.
list-work-title = Deine Arbeit
list-work-lead = Entwürfe, frühere Fassungen und Fortschritt bleiben nur in diesem Browser. Eine Datei bringt sie in einen anderen.
list-work-save = Alles als Datei sichern
list-work-open = Eine Datei übernehmen
list-work-saved = { $count ->
    [one] Gesichert: die Arbeit an einer Übung.
   *[other] Gesichert: die Arbeit an { $count } Übungen.
  }
list-work-nothing = Hier gibt es noch keine Arbeit.
list-work-refused = Diese Datei wurde nicht übernommen: Sie stammt nicht von dieser Seite, oder sie ist beschädigt.
list-work-full = Nicht alles wurde übernommen: Dieser Browser hat keinen Platz mehr für diese Seiten.
list-work-brought = { $count ->
    [one] Übernommen: die Arbeit an einer Übung.
   *[other] Übernommen: die Arbeit an { $count } Übungen.
  }
list-work-differs = { $count ->
    [one] Ein Entwurf weicht von dem ab, was hier war; seine Übung fragt, welcher bleiben soll.
   *[other] { $count } Entwürfe weichen von dem ab, was hier war; ihre Übungen fragen, welcher bleiben soll.
  }

## Was ein Vorleseprogramm sagt; kurz, weil es unterbricht

say-running = Die Tests laufen.
say-running-example = Dein Code läuft.
say-verdict = { $verdict }. { $passed } von { $total } Tests bestanden.
say-example-done = Dein Code ist gelaufen. Das Ergebnis steht unter „Probelauf“.

## Ein Lauf, der nicht endet, wie er soll, und Dateien, die nicht ankommen

run-broken-memory = Der Browser hat keinen Speicher mehr für Python. Dein Code ist sicher. Schließe andere Tabs oder Programme und starte ihn dann noch einmal.
run-broken = Python hat sich beendet, und das lag nicht an deinem Code; er ist sicher. Starte ihn noch einmal.
run-timeout = { $seconds ->
    [one] Dein Code hat länger als { $number } Sekunde gebraucht.
   *[other] Dein Code hat länger als { $number } Sekunden gebraucht.
  }
run-timeout-loading = { $seconds ->
    [one] Das Laden deines Codes hat länger als { $number } Sekunde gedauert.
   *[other] Das Laden deines Codes hat länger als { $number } Sekunden gedauert.
  }
run-stuck-now = Als die Zeit um war, war Python in Zeile { $line }.
run-stuck-before = { $seconds ->
    [one] { $seconds } Sekunde bevor die Zeit um war, war Python in Zeile { $line }.
   *[other] { $seconds } Sekunden bevor die Zeit um war, war Python in Zeile { $line }.
  }
run-returned-too-much = Was deine Funktion in diesem Lauf zurückgegeben hat, ist zusammen größer als { $size } MB. Gibt sie Arrays mit einer anderen Form zurück, als sie soll?
run-died = Dein Code hat Python selbst beendet, etwa durch sehr tiefe Rekursion oder indem er das Programm verlässt.
run-not-run = Nicht ausgeführt, weil die Zeit schon zweimal abgelaufen war.
run-not-run-returned = Nicht ausgeführt, weil deine Funktion schon zusammen mehr als { $size } MB zurückgegeben hatte.
run-too-many-calls = Der Test macht mehr als { $count } Aufrufe.
fetch-unreachable = Nicht zu erreichen: { $what }. Ist dieses Gerät online?
fetch-status = Statt zu schicken, was gefragt war ({ $what }), hat die Website mit { $status } geantwortet.
fetch-damaged = Beschädigt angekommen: { $what }.
fetch-other = Die Website hat etwas anderes geschickt als das, was gefragt war ({ $what }).
fetch-what-files = die Liste von Pythons Dateien
fetch-what-mistakes = die bekannten Fehler
fetch-what-tests = die Tests
fetch-library = Pythons Bibliothek konnte nicht geholt werden.

## Was eine Seite nur auf Wunsch holt: eine Datei für Lehrende, und Seiten anderer Leute

receipt-title = Eine Datei für deine Lehrkraft
receipt-holds = Sie enthält deinen Code, die Version dieser Aufgabe, was die Tests zuletzt zu diesem Code gesagt haben, und wann welche deiner letzten Texte mit welchem Ergebnis geprüft wurden.
receipt-proves = Für sich beweist sie nichts: Sie entsteht auf deinem eigenen Gerät, wo jede Person sie ändern kann. Deine Lehrkraft prüft den Code noch einmal mit denselben Tests, und dieses Urteil zählt.
receipt-claim = Die Tests sagten zu diesem Code: { $verdict }, { $passed } von { $total } Tests bestanden.
receipt-no-claim = Dieser Code wurde so, wie er dasteht, nicht geprüft. Die Datei wird das sagen; soll ein Ergebnis darin stehen, lass zuerst die Tests laufen.
receipt-write = Datei herunterladen
receipt-written = { $name } ist geschrieben. Gib die Datei so ab, wie sie ist.
embed-title = Programmieraufgabe
lms-recorded = Deine Lernplattform behält deinen Code und dein bestes Ergebnis.
lms-passed = Bestanden, und von deiner Lernplattform festgehalten.
lms-only-looking = Deine Lernplattform zeigt das nur zur Ansicht; nichts wird festgehalten.
lms-nobody = Hier antwortet keine Lernplattform, also wird keiner etwas gesagt.
lms-silent = Die Seite der Aufgabe sagt dieser Lernplattform nichts, also wird nichts festgehalten. Sag es deiner Lehrkraft: Der Kurs muss diese Plattform nennen.
lms-refused = Deine Lernplattform hat das letzte Ergebnis nicht angenommen. Dein Code ist in diesem Browser sicher; sag es deiner Lehrkraft.

## In einen Aufruf schauen; eine Seite holt das erst, wenn jemand schaut

inside-button = In diesen Aufruf schauen
inside-missing = Dieser Teil der Seite ließ sich nicht laden. Prüfe die Verbindung oder lade die Seite neu, und versuch es dann noch einmal.
inside-title = In { $name }
inside-title-code = In deinem Code
inside-close = Schließen
inside-recording = Dein Code läuft, und jeder Schritt wird aufgeschrieben
inside-nothing = Keine deiner Zeilen lief in diesem Aufruf.
inside-lost = Python wurde beendet, bevor ein erster Schritt aufgeschrieben war.
inside-failed = Es ließ sich nichts aufschreiben. { $message }
inside-steps = Schritte
inside-position = Schritt { $step } von { $steps }
inside-first = Erster Schritt
inside-back = Einen Schritt zurück
inside-on = Einen Schritt weiter
inside-last = Letzter Schritt
inside-over = Über Aufrufe
inside-over-title = Weiter zur nächsten Zeile hier, über das hinweg, was sie aufruft
inside-out = Hinaus
inside-out-title = Weiter dorthin, wo diese Funktion aufgerufen wurde
inside-pass = Nächster Durchgang
inside-pass-title = Weiter zum nächsten Durchgang dieser Schleife
inside-leave = Nach der Schleife
inside-leave-title = Weiter zu dem, was nach dieser Schleife kommt
inside-keys = Tasten: ← → Schritt · ↑ ↓ über Aufrufe · Bild auf und Bild ab: Durchgänge einer Schleife · Pos1, Ende
inside-end-steps = { $count ->
    [one] Die Aufzeichnung endet hier, nach { $shown } Schritt. Dein Code lief weiter.
   *[other] Die Aufzeichnung endet hier, nach { $shown } Schritten. Dein Code lief weiter.
  }
inside-end-seconds = Die Aufzeichnung endet hier, weil sie 4 Sekunden gedauert hat. Dein Code lief weiter.
inside-end-size = Die Aufzeichnung endet hier, weil sie sehr groß geworden ist. Dein Code lief weiter.
inside-end-calls = Die Aufzeichnung endet hier, nach { $shown } Aufrufen deiner Funktionen. Dein Code lief weiter.
inside-end-lost = Die Aufzeichnung endet hier: Python wurde beendet, vom Zeitlimit oder durch das, was die nächste Zeile tat.
inside-code = Dein Code, wie er lief
inside-stack = Aufrufe ineinander
inside-module = Anfang der Datei
inside-shapes = Ergebnisse neben den Zeilen
inside-in-pass = Durchgang { $pass }
inside-in-pass-of = Durchgang { $pass } von { $passes }
inside-variables = Variablen
inside-changed-by = Geändert von Zeile { $line }
inside-arguments = Argumente
inside-changed = Geändert
inside-others = Andere Variablen
inside-no-variables = Noch gibt es keine Variablen.
inside-returns = Gibt zurück
inside-gives = Gibt heraus
inside-raises = Löst aus
inside-array = Array { $shape } { $dtype }
inside-shares = im selben Speicher wie { $names }
inside-changes = { $count ->
    [one] { $shown } Zahl geändert
   *[other] { $shown } Zahlen geändert
  }
inside-sampled = groß: nur einige der Zahlen werden von Schritt zu Schritt verglichen
inside-part = gezeigt: { $window } von { $shape }
inside-part-from = ab Stelle { $from }
inside-picture = Die Zahlen von { $name }. Die Pfeiltasten gehen von Zahl zu Zahl.
inside-at = [{ $index }]: { $value }
inside-was-changed = geändert
inside-said-call = { $name } wird aufgerufen.
inside-said-call-with = { $name } wird aufgerufen mit { $set }.
inside-said-module = Die Datei beginnt.
inside-said-ran = Zeile { $line } lief: { $set }.
inside-said-next = Zeile { $line } ist die nächste.
inside-said-loops = Die Schleife in Zeile { $line } hat einen Durchgang getan.
inside-said-returns = { $name } gibt { $value } zurück.
inside-said-ends = Die Datei endet.
inside-said-gives = { $name } gibt { $value } heraus und wartet.
inside-said-resumes = { $name } läuft weiter.
inside-said-raises = Zeile { $line } löst { $what } aus.
inside-said-is = { $name } = { $value }
inside-said-changed = { $count ->
    [one] { $name } hat { $shown } geänderte Zahl
   *[other] { $name } hat { $shown } geänderte Zahlen
  }
inside-said-goes = { $count ->
    [one] { $names } ist weg
   *[other] { $names } sind weg
  }

## Werkzeuge des Editors, die eine Seite erst holt, wenn jemand sie will

tools-title = Einstellungen des Editors
tools-wrap = Lange Zeilen
tools-wrap-narrow = Auf kleinen Bildschirmen umbrechen
tools-wrap-always = Immer umbrechen
tools-wrap-never = Nie umbrechen
tools-size = Größe des Codes
tools-percent = { $percent } %
tools-keys = Tasten
tools-keys-usual = Die üblichen
tools-keys-vim = Vim
tools-keys-emacs = Emacs
tools-keys-here-usual = Es gelten wieder die üblichen Tasten.
tools-keys-here-vim = Jetzt gelten die Tasten von Vim. Strg+Eingabe startet weiterhin die Tests.
tools-keys-here-emacs = Jetzt gelten die Tasten von Emacs. Strg+Eingabe startet weiterhin die Tests.
tools-faults = Fehler
tools-faults-marked = Beim Schreiben markiert
tools-faults-unmarked = Nicht markiert
tools-find = Suchen
tools-replace-with = Ersetzen durch
tools-next = Nächste
tools-previous = Vorige
tools-match-case = Groß und klein unterscheiden
tools-by-word = Ganze Wörter
tools-replace = Ersetzen
tools-replace-all = Alle ersetzen
tools-close = Schließen
tools-replaced-one = In Zeile $ ersetzt
tools-replaced-many = $ Stellen ersetzt
tools-current-match = Gefunden
tools-on-line = in Zeile
