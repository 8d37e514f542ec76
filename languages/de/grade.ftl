### Was `grade` über Dateien sagt und was auf den Seiten von `grade --html` steht.

## Zu einer Datei, bevor etwas darin läuft

not-a-plain-file = Das ist keine gewöhnliche Datei, sondern eine Pipe, ein Gerät, ein Socket oder ein Ordner; daraus wurde nichts gelesen.
no-file-name = Diese Datei kann nicht gelesen werden (so kann keine Datei heißen).
notebook-too-large = Das Notebook ist größer als 16 MB. Lösche seine Ausgaben, speichere es und gib es noch einmal ab.
notebook-unreadable = Die Datei ist kein Notebook, das sich lesen lässt. Öffne es in Jupyter, speichere es und gib es noch einmal ab.
judge-ended = Der Richter hat sich beendet, während er diese Datei geprüft hat.
cannot-be-read = Diese Datei kann nicht gelesen werden ({ $why }).
could-not-be-judged = Diese Datei konnte nicht geprüft werden ({ $why }).
unknown-encoding = Die Datei nennt als ihre Kodierung { $name }; die wird hier nicht gelesen. Speichere sie als UTF-8 ohne diese Zeile.
not-in-encoding = Die Datei ist kein Text in { $name }, der Kodierung, die sie nennt. Speichere sie als UTF-8 ohne diese Zeile.
is-a-link = Das ist ein Verweis; geprüft wurde { $target }.
notebook-of = Das Notebook ist in { $language } geschrieben, nicht in Python.
notebook = { $cells ->
    [one] Das ist ein Notebook: Seine einzige Code-Zelle wurde wie eine Datei geprüft, deren Zeilen durch alle Zellen gezählt werden.
   *[other] Das ist ein Notebook: Seine { $cells } Code-Zellen wurden wie eine Datei geprüft, deren Zeilen durch alle Zellen gezählt werden.
  }
notebook-left-out = Weggelassen, weil nur Jupyter es kennt: { $lines }.
notebook-left-out-more = Weggelassen, weil nur Jupyter es kennt: { $lines } und mehr.

## Ergebnisse in einer Zeile

tests-passed = ({ $passed } von { $total } Tests bestanden)
perhaps-hint = Vielleicht: { $hint }
exercise-result = { $exercise }: { $verdict }, { $passed } von { $total } Tests bestanden.
first-failure = Zuerst: { $test }: { $message }

## Die Seiten

grades-results = Ergebnisse
grades-all-results = Alle Ergebnisse
grades-person = Person
grades-people = Personen
grades-verdict = Urteil
grades-tests = Tests
grades-test = Test
grades-outcome = Ausgang
grades-points = Punkte
grades-how-many = Wie viele Punkte
grades-at-points = Punkte ab
grades-failing = Welcher Fall zuerst scheitert
grades-none-failed = Jeder Test, der lief, ist bestanden.
grades-misconceptions = Welcher Fehler dahinter steckt
grades-none-named = Bei keiner Antwort war zu erkennen, dass sie von einem bekannten Fehler kommt.
grades-notes = Anmerkungen
grades-earlier = Frühere Texte, wie der Beleg sie nennt
grades-time = Zeit (UTC)
grades-lines = Zeilen
grades-not-tested = Nicht geprüft
grades-code = Code
grades-code-gone = Die Datei kann nicht gezeigt werden: Sie hat sich geändert, seit sie geprüft wurde, oder sie kann nicht gelesen werden.
grades-code-cut = Der Rest der Datei wird nicht gezeigt.
grades-no-mark = keine Wertung
grades-perhaps = Vielleicht:
grades-files = { $count ->
    [one] { $count } Datei
   *[other] { $count } Dateien
  }
grades-summary = { $accepted } von { $total } angenommen; im Mittel { $mean } von { $most } Punkten.

## Urteile und Ausgänge

verdict-accepted = Angenommen
verdict-wrong-answer = Falsche Antwort
verdict-run-time-error = Laufzeitfehler
verdict-time-limit-exceeded = Zeit überschritten
verdict-memory-limit-exceeded = Speicher überschritten
verdict-compile-error = Ladefehler
verdict-judge-error = Fehler beim Prüfen
outcome-passed = Bestanden
outcome-failed = Gescheitert
outcome-error = Fehler
outcome-timeout = Zeit abgelaufen
outcome-not-run = Nicht gelaufen

## Of a receipt, which a page has written below the code

receipt-unreadable = Der Beleg darin kann nicht gelesen werden, also wurde nur der Code geprüft.
receipt-other-exercise = Beleg: Er wurde für die Aufgabe { $exercise } geschrieben, also wurde sein Urteil nicht verglichen.
receipt-same = Beleg: { $verdict }, { $passed } von { $total } Tests bestanden (Versuche: { $attempts }, verschiedene Texte: { $texts }); hier ergab sich dasselbe.
receipt-differs = Beleg: { $verdict }, { $passed } von { $total } Tests bestanden (Versuche: { $attempts }, verschiedene Texte: { $texts }); das weicht ab, denn hier ergab sich { $found }, { $here } von { $all } Tests bestanden.
receipt-not-compared = Beleg: { $verdict }, { $passed } von { $total } Tests bestanden (Versuche: { $attempts }, verschiedene Texte: { $texts }); hier ergab sich kein Urteil.
receipt-untested = Beleg: Die Seite hat den Code so, wie er hier ist, nicht geprüft (Versuche: { $attempts }, verschiedene Texte: { $texts }).
receipt-changed = Beleg: Der Code wurde geändert, nachdem die Seite ihn geschrieben hatte.
receipt-other-version = Beleg: Er wurde für eine andere Version der Aufgabe geschrieben ({ $version }; hier ist es { $here }), die Tests können also andere gewesen sein.
receipt-equal = Der Code über dem Beleg ist Byte für Byte die Datei { $other }.
