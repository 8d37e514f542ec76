### Was der Richter und der Sandkasten zu einer Abgabe sagen. Auf der Seite steht es unter „Tests starten“ und „Code ausführen“.
### Schlichte Worte, kein Vorwurf: was geschehen ist und, wo es hilft, was man versuchen kann. Du, nicht Sie.

decimal-mark = ,
thousands-mark = .

## Satzteile

listed = { $all } und { $last }
seconds = { $seconds ->
    [one] { $number } Sekunde
   *[other] { $number } Sekunden
  }
in-line = (Zeile { $line })
more-names = weitere

## Beim Laden einer Datei

syntax-error = Python kann die Datei nicht lesen: { $detail }
syntax-error-in-line = Python kann die Datei nicht lesen (Zeile { $line }): { $detail }
nul-character = Sie enthält ein NUL-Zeichen, das es in Python-Code nicht geben darf
half-character = Sie enthält die Hälfte eines Zeichens (ein einzelnes Surrogat); lösche es und tippe es neu
too-nested = So viele ineinander geschachtelte Teile kann Python hier nicht fassen; schreib eine Schleife oder mehrere kürzere Schritte
mixed-tabs = Einige Zeilen sind mit Tabulatoren eingerückt, andere mit Leerzeichen. Rücke alle mit Leerzeichen ein
too-much-indent = Die Zeile ist weiter eingerückt als die darüber, die keinen Block beginnt. Rücke sie nach links
odd-indent = Die Zeile ist weniger eingerückt als die darüber, aber so weit wie keine andere. Rücke sie unter den Anfang einer Zeile darüber
block-missing = Unter Zeile { $line } ({ $word }) ist nichts eingerückt. Rücke ein, was dazu gehört, oder schreib dort `pass`
outside-loop = `{ $word }` steht außerhalb einer Schleife. Rücke die Zeile so ein, dass sie zu einer gehört
outside-function = `{ $word }` steht außerhalb einer Funktion. Rücke die Zeile so ein, dass sie zu einer gehört
no-python-character = Sie enthält ein Zeichen, das nicht zu Python gehört ({ $code }). Lösche es oder setze es zwischen Anführungszeichen
no-python-character-in-column = In Spalte { $column } steht ein Zeichen, das nicht zu Python gehört ({ $code }). Lösche es oder setze es zwischen Anführungszeichen
file-too-large = Die Datei ist größer als 1 MB; so groß muss keine Abgabe sein.
not-text = Die Datei ist kein Text in UTF-8. Speichere sie als UTF-8 und versuche es noch einmal.
not-callable = `{ $function }` muss eine Funktion sein, ist in der Datei aber etwas anderes: { $kind }.
exit-while-loading = Die Datei beendet Python, während sie geladen wird{ $where }. Entferne den Aufruf, der es beendet.
error-while-loading = Die Datei bricht beim Laden ab{ $where }: { $error }.
memory-while-loading = Die Datei braucht beim Laden mehr Speicher, als erlaubt ist.
time-while-loading = Die Datei war nach { $time } noch nicht fertig geladen. Gibt es eine Schleife, die nie endet?
died-while-loading = Python hat sich beim Laden der Datei beendet. Beendet der Code den Interpreter, oder ruft er sich ohne Ende selbst auf?

## Ein Aufruf

raised = Deine Funktion ist abgebrochen: { $error }
raised-where = Das war in Zeile { $line }.
exited = Deine Funktion beendet Python{ $where }. Gib stattdessen einen Wert zurück.
memory = Deine Funktion braucht mehr Speicher, als erlaubt ist.
died = Python hat sich beendet, während deine Funktion lief. Wird der Interpreter beendet, oder ruft sich etwas ohne Ende selbst auf?
unreadable = Die Antwort deiner Funktion konnte nicht gelesen werden, weil das Programm verändert wurde, das sie ausführt.
not-run = Nicht ausgeführt, weil die Zeit schon zweimal abgelaufen war.
not-run-unloaded = Nicht ausgeführt, weil die Datei nicht geladen werden konnte.
missing = Dieser Test hat kein Ergebnis geliefert.
returned-too-much = Was deine Funktion in diesem Lauf zurückgegeben hat, ist zusammen größer als { $size } MB. Gibt sie Arrays mit einer anderen Form zurück, als sie soll?
not-run-returned = Nicht ausgeführt, weil deine Funktion schon zusammen mehr als { $size } MB zurückgegeben hatte.
timeout = Deine Funktion lief nach { $time } immer noch. Gibt es eine Schleife, die nie endet?
bad-expression = Die Eingabe { $name } lässt sich nicht auswerten: { $error }
bad-input = Die Eingabe { $name } lässt sich nicht lesen: { $detail }
ragged = Die Listen der Eingabe { $name } sind verschieden lang, sodass sie kein Array ergeben. Gib jeder gleich viele Zahlen.
empty-expression = Die Eingabe { $name } ist leer. Schreib einen Wert, etwa 3 oder [1.0, 2.0], oder drücke „Eingaben zurücksetzen“.
printed-cut = es wurde mehr ausgegeben, als aufgehoben wird.
unread-message = (ihre Meldung konnte nicht gelesen werden)

## Ein falsches Ergebnis

returned-nothing = Deine Funktion hat None zurückgegeben. Hast du `return` vergessen?
overflowed = Diese ganzen Zahlen sind übergelaufen: Sie haben hier { $bits } Bit; nimm dtype=np.int64.
changed = { $count ->
    [one] Deine Funktion hat { $names } verändert; das muss so bleiben, wie es ist.
   *[other] Deine Funktion hat { $names } verändert; die müssen so bleiben, wie sie sind.
  }
changed-as-well = Außerdem hat sie { $names } verändert.
expected-got = Erwartet: { $expected }. Erhalten: { $got }.
opaque = Deine Funktion hat etwas zurückgegeben, das kein Test untersuchen kann: { $kind }. Gib einfache Daten zurück.
too-large = zu groß zum Senden
large-array = Array aus { $dtype } mit der Form { $shape }, zu groß zum Senden
coroutine = Deine Funktion ist ein `async def`; ihr Aufruf macht nur eine Koroutine. Schreib ein gewöhnliches `def`.
generator = Deine Funktion benutzt `yield`; ihr Aufruf macht nur einen Generator. Nimm `return`.
wrong-length = { $expected ->
    [one] Erwartet: { $expected } Element. Erhalten: { $got }.
   *[other] Erwartet: { $expected } Elemente. Erhalten: { $got }.
  }
keys-missing = { $what ->
    [set] Der Menge
    [object] Dem Objekt
   *[other] Dem Dictionary
  } fehlt: { $missing }.
keys-extra = { $what ->
    [set] Die Menge
    [object] Das Objekt
   *[other] Das Dictionary
  } hat zu viel: { $extra }.
keys-wrong = { $what ->
    [set] Der Menge
    [object] Dem Objekt
   *[other] Dem Dictionary
  } fehlt: { $missing }. Zu viel ist: { $extra }.
wrong-shape = Erwartet: Form { $expected }. Erhalten: { $got }.
wrong-columns = Erwartet sind die Spalten { $expected }, gekommen sind { $got }.
mask-missing = Die Masken unterscheiden sich, zuerst am Index { $index }: Das erwartete Element ist maskiert, deines nicht.
mask-extra = Die Masken unterscheiden sich, zuerst am Index { $index }: Das erwartete Element ist nicht maskiert, deines schon.
shape = Form { $shape }
first-part-is-right = Das erste Element davon ist das richtige Ergebnis: Gib nur dieses zurück.
last-part-is-right = Das letzte Element davon ist das richtige Ergebnis: Gib nur dieses zurück.
part-is-right = Das Element [{ $place }] davon ist das richtige Ergebnis: Gib nur dieses zurück.
other-shape-is-right = Die Werte stimmen und auch ihre Reihenfolge: Bring das Ergebnis mit reshape in die Form { $shape }.
other-axes-are-right = Die Werte stimmen, aber die Achsen stehen in anderer Reihenfolge: Ordne sie mit transpose und { $axes }.
not-finite = { $count } von { $size } Werten sind { $what ->
    [nan] NaN
   *[other] unendlich
  }, der erste beim Index { $index }.
not-finite-alone = Das Ergebnis ist { $what ->
    [nan] NaN
   *[other] unendlich
  }.
text-too-short = Der Text endet vor Zeile { $number }; dort sollte { $expected } stehen.
text-too-long = Der Text geht nach seinem Ende weiter: Zeile { $number } ist { $got }.
wrong-line = Zeile { $number } ist anders. Erwartet: { $expected }. Erhalten: { $got }.
wrong-values = { $wrong ->
    [one] { $wrong } von { $size } Werten ist falsch
   *[other] { $wrong } von { $size } Werten sind falsch
  }; der erste beim Index { $index }: erwartet { $expected }, erhalten { $got }.
all-values-wrong = Alle Werte sind falsch; der erste beim Index { $index }: erwartet { $expected }, erhalten { $got }.
largest-error = Der größte Fehler ist { $error }.
constant-ratio = Jeder Wert ist das { $ratio }-Fache des erwarteten.
too-large-by = Jeder Wert ist um { $offset } zu groß.
too-small-by = Jeder Wert ist um { $offset } zu klein.
all-the-same = Alle deine Werte sind gleich: { $number }.
argument-above = Jeder Wert ist um `{ $name }[i]` zu groß; i ist sein Index entlang der Achse { $axis }.
argument-below = Jeder Wert ist um `{ $name }[i]` zu klein; i ist sein Index entlang der Achse { $axis }.
argument-divided = Jeder Wert ist der erwartete, geteilt durch `{ $name }[i]`; i ist sein Index entlang der Achse { $axis }.
argument-times = Jeder Wert ist der erwartete, mal `{ $name }[i]`; i ist sein Index entlang der Achse { $axis }.
argument-unscaled = Jeder Wert ist das, was herauskommt, wenn der Faktor `{ $name }[i]` fehlt und `{ $other }[i]` addiert wird; i ist sein Index entlang der Achse { $axis }.
at-place = Im Ergebnis, an der Stelle { $where }: { $sentence }
check-failed = Diese Prüfung trifft nicht zu: { $check }
unusable = Der Test kann mit dem, was deine Funktion zurückgegeben hat, nichts anfangen ({ $kind }): { $error }.
not-raised = Deine Funktion sollte hier { $type } auslösen, hat aber etwas zurückgegeben.
tests-broken = Die Tests selbst sind gescheitert, darum gibt es kein Urteil. An deinem Code liegt das nicht.

## Tabellen, die anders sind als erwartet

frame-columns-missing = { $count ->
    [one] Der Tabelle fehlt die Spalte { $missing }.
   *[other] Der Tabelle fehlen die Spalten { $missing }.
  }
frame-columns-extra = { $count ->
    [one] Die Tabelle hat die Spalte { $extra }, die nicht erwartet wird.
   *[other] Die Tabelle hat die Spalten { $extra }, die nicht erwartet werden.
  }
frame-rows-count = { $expected ->
    [one] Erwartet: { $expected } Zeile. Erhalten: { $got }.
   *[other] Erwartet: { $expected } Zeilen. Erhalten: { $got }.
  }
frame-columns-count = { $expected ->
    [one] Erwartet: { $expected } Spalte. Erhalten: { $got }.
   *[other] Erwartet: { $expected } Spalten. Erhalten: { $got }.
  }
frame-column-order = Die Spalten stehen in anderer Reihenfolge: Nummer { $place } sollte { $expected } sein und ist { $got }.
frame-row-order = Der Index steht in anderer Reihenfolge: Zeile Nummer { $place } sollte { $expected } sein und ist { $got }.
frame-row-label = Der Index ist anders: Zeile Nummer { $place } sollte { $expected } sein und ist { $got }.
frame-columns-name = Die Spalten sollten den Namen { $expected } haben und haben { $got }.
frame-index-name = Der Index sollte den Namen { $expected } haben und hat { $got }.
series-name = Die Series sollte den Namen { $expected } haben und hat { $got }.
frame-dtype = Die Spalte { $column } sollte den dtype { $expected } haben und hat { $got }.
frame-cells = { $wrong ->
    [one] { $wrong } von { $size } Zellen ist anders, in der Spalte { $column }, Zeile { $row }: erwartet { $expected }, erhalten { $got }.
   *[other] { $wrong } von { $size } Zellen sind anders; die erste in der Spalte { $column }, Zeile { $row }: erwartet { $expected }, erhalten { $got }.
  }

## Abbildungen, wie sie vorgelesen werden

axes-against = { $y } über { $x }

## Was eine Abgabe mit show(array) zeigt

not-shown = Das lässt sich nicht als Bild zeigen: Es ist kein Array aus Zahlen.
not-shown-shape = Das lässt sich nicht als Bild zeigen: Es hat die Form { $shape }. Arrays mit einer bis drei Dimensionen lassen sich zeigen.

## Arten von Werten

kind-array = ein NumPy-Array
kind-masked = ein maskiertes Array
kind-unmasked = ein Array ohne Maske
kind-generator = ein Generator
kind-bool = ein Wahrheitswert
kind-int = eine ganze Zahl
int-of-bits = eine ganze Zahl mit { $bits } Bit
kind-float = eine Zahl
kind-complex = eine komplexe Zahl
kind-str = eine Zeichenkette
kind-list = eine Liste
kind-tuple = ein Tupel
kind-dict = ein Dictionary
kind-set = eine Menge
kind-frozenset = eine feste Menge
kind-bytes = Bytes
kind-frame = ein DataFrame
kind-series = eine Series
kind-index = ein Index
kind-other = ein Objekt vom Typ { $name }
kind-with-elements = { $kind } mit { $count } Elementen
dtype-words-b = Wahrheitswerte
dtype-words-i = ganze Zahlen
dtype-words-f = Gleitkommazahlen
dtype-words-c = komplexe Zahlen
dtype-words-U = Text
dtype-words-S = Bytes
dtype-words-M = Zeitpunkte
dtype-words-m = Zeitspannen
argument-array = { $name }-Array der Form { $shape }
argument-array-fortran = { $name }-Array der Form { $shape } in Fortran-Reihenfolge
argument-array-gaps = { $name }-Array der Form { $shape } mit Lücken im Speicher
big-endian = Big-Endian-{ $name }
value-not-sent = ein Wert, der sich nicht senden lässt: { $value }
value-too-large = Der Wert ist größer als { $size } MB.
too-many-values = Der Wert enthält mehr als { $limit } Werte.
value-not-plain = Ein Wert vom Typ { $type } ist kein einfacher Wert.
nested-too-deep = mehr als { $depth } Ebenen tief geschachtelt
other-array = Array vom dtype { $dtype } mit der Form { $shape }
object-array = Array aus Python-Objekten mit der Form { $shape }

## Tests, die die Abgabe importieren

names-missing = { $count ->
    [one] In der Datei fehlt { $names }. Heißt es jetzt anders?
   *[other] In der Datei fehlen { $names }. Heißen sie jetzt anders?
  }
name-near = `{ $name }` (es gibt `{ $other }`)
operations-without-end = Dein Code hat nach { $limit } Werten immer noch weitere geliefert. Gibt es eine Schleife oder einen Iterator, der nie endet?
code-raised = Dein Code ist abgebrochen: { $error }
code-exited = Dein Code beendet Python{ $where }; das erwartet dieser Test nicht.
code-memory = Dein Code braucht mehr Speicher, als erlaubt ist.
end-of-with = das Ende von `with { $target }`
stops-with = er bricht ab mit { $type }
code-not-raised = Dein Code sollte hier { $type } auslösen, hat es aber nicht getan.

## Programm, und Code nach der Datei

your-function = Deine Funktion
your-program = Dein Programm
your-code = Dein Code
printed-too-much = es hat mehr als { $limit } Zeichen ausgegeben. Gibt es eine Schleife, die nie endet?
bad-code = Der Code, der nach der Datei laufen soll, ist nicht lesbar{ $where }: { $detail }
bad-code-run = Der Code, der nach der Datei laufen soll, ist abgebrochen: { $error }
unusable-output = Der Test kann mit dem, was dein Programm ausgegeben hat, nichts anfangen ({ $printed }): { $error }.

## Vor einem Lauf: Namen

fault-unknown = `{ $name }` ist hier nicht bekannt: weder definiert noch importiert. Ist es richtig geschrieben?
fault-too-early = `{ $name }` wird verwendet, bevor es hier einen Wert hat.
fault-unused-import = `{ $name }` wird importiert und nicht verwendet.
fault-unused-variable = `{ $name }` bekommt hier einen Wert und wird nicht verwendet.
fault-is-literal = `is` fragt, ob zwei Dinge dasselbe Objekt sind; um Werte zu vergleichen, schreib `==`.
fault-assert-tuple = Das ist immer wahr: Die Klammern machen daraus ein Tupel. Lass sie weg.
fault-if-tuple = Das ist immer wahr: Klammern und Komma machen daraus ein Tupel.
