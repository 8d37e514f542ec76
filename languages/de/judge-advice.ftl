### Was bei dem zu tun ist, was in den Dateien von Anfängern steht: nach Pythons eigener Meldung oder an ihrer Stelle.

## Nach einer Ausnahme

available = Diese Übung hat { $packages }.
standard-library = Pythons Standardbibliothek
module-missing-near = Vielleicht ist `{ $name }` gemeint. { $available }
module-missing = { $available } Schreib es damit.
module-left-out = `{ $name }` gehört zu Python, fehlt aber dort, wo Abgaben laufen. Schreib es ohne.
not-here = Dieser Name steht meist für { $package }; das gibt es hier nicht. { $available }
no-windows = Es gibt hier keinen Bildschirm, auf den es zeichnen könnte. Gib das Ergebnis mit `return` zurück; `print` zeigt Texte.
no-input = Hier ist niemand, der etwas eintippt: Die Werte kommen als Argumente deiner Funktion. Nimm diese und lass `input` weg.
self-outside = Nur eine Funktion in einer Klasse hat `self`. Schreib die Funktion ohne.
list-not-array = Es ist eine Liste und kein NumPy-Array. `np.array(…)` macht eines daraus.
import-first = Schreib `{ $statement }` an den Anfang der Datei.
local-without-value = Eine Funktion, die `{ $name }` irgendwo zuweist, hat es für sich allein, und hier hat es noch keinen Wert. Weise ihm vorher einen zu.
foreign-letter = Das { $letter } darin ist ein Buchstabe eines anderen Alphabets ({ $code }), der wie { $latin } aussieht. Tippe den Namen neu.
entity-name = `&{ $name };` schreibt eine Webseite für { $character }. Tippe stattdessen { $character }.
notebook-name = `{ $name }` gibt es nur in Notebooks. Lass die Zeile weg.
python-word = In Python schreibt man es `{ $word }`.
perhaps-name = Vielleicht ist `{ $name }` gemeint.
renamed-in-numpy = NumPy hat das nicht mehr; `{ $name }` tut dasselbe.
array-method = NumPys Arrays kommen ohne das aus: Schreib { $instead }.
array-itself = x selbst
too-deep = Aufrufe dürfen hier { $depth } Ebenen tief geschachtelt sein. Hört die Funktion auf, sich selbst aufzurufen? Eine Schleife hat keine Grenze.
first-line = Die erste Zeile der Funktion sollte `{ $line }` sein.
called-with = { $given ->
    [one] Die Tests rufen sie mit { $given } Argument auf; sie nimmt { $taken }.
   *[other] Die Tests rufen sie mit { $given } Argumenten auf; sie nimmt { $taken }.
  }

## Die Funktion, um die es geht, ist nicht da

function-empty = Die Datei ist leer: Es gibt darin noch keine Funktion `{ $function }`. Schreib sie; beginne mit `def { $function }(`.
function-only-comments = Die Datei enthält nur Kommentare und Text: Es gibt darin noch keine Funktion `{ $function }`. Schreib sie; beginne mit `def { $function }(`.
notebook-file = Das ist ein Notebook, wie es gespeichert wird (JSON), kein Python. Kopiere den Code aus seinen Zellen, oder nimm die Datei des Notebooks selbst, deren Name auf .ipynb endet.
function-in-class = `{ $function }` steht in der Klasse `{ $owner }` (Zeile { $line }), wo die Tests sie nicht finden. Hol sie heraus, an den Zeilenanfang, und lass `self` weg.
function-near-in-class = In der Datei heißt keine Funktion `{ $function }`. Die Klasse `{ $owner }` hat `{ $near }` (Zeile { $line }): Hol sie heraus, an den Zeilenanfang, ohne `self`, und nenne sie `{ $function }`.
function-in-function = `{ $function }` steht in der Funktion `{ $owner }` (Zeile { $line }), wo die Tests sie nicht finden. Rücke sie an den Zeilenanfang, ohne Einzug.
function-in-main = `{ $function }` steht unter `if __name__ == "__main__":` (Zeile { $line }); das läuft nicht, wenn die Tests die Datei laden. Setze sie darüber, an den Zeilenanfang.
function-in-block = `{ $function }` steht in einem Block (Zeile { $line }), der nicht lief, als die Tests die Datei geladen haben. Hol sie heraus, an den Zeilenanfang.
function-near = In der Datei heißt keine Funktion `{ $function }`, aber es gibt `{ $near }` (Zeile { $line }). Ändere diesen Namen in `{ $function }`.
function-others = In der Datei heißt keine Funktion `{ $function }`; es gibt { $names }. Gib der den Namen `{ $function }`, die die Tests aufrufen sollen.
function-code-only = Die Datei hat Code, aber keine Funktion mit dem Namen `{ $function }`. Setze den Code in eine; beginne mit `def { $function }(`, und gib das Ergebnis mit `return` zurück.
function-removed = Die Datei definiert `{ $function }` in Zeile { $line }, aber danach wird der Name gelöscht oder enthält nichts mehr. Lass der Funktion ihren Namen.

## Was in einer Zeile steht, die Python nicht lesen kann

there-fence = Drei Gravis-Zeichen zeigen Code in einem Chat oder auf einer Webseite an
    .todo = Lass die Zeilen mit diesen Zeichen weg, am Anfang und am Ende.
there-traceback = Das ist Pythons Bericht über einen Fehler, kein Code
    .todo = Lass den Bericht aus der Datei weg.
there-conflict = `{ $found }` trennt zwei Fassungen des Codes, die zusammengeführt wurden
    .todo = Behalte eine der Fassungen und lass die Zeilen mit diesen Zeichen weg.
there-prompt = `{ $found }` zeigt Python an, bevor man etwas eintippt
    .todo = Nimm diese Zeichen weg, und lass die Zeilen weg, die Python geantwortet hat.
there-cell-label = `{ $found }` ist die Beschriftung einer Zelle im Notebook
    .todo = Nimm die Beschriftungen weg, und lass weg, was die Zellen geantwortet haben.
there-line-label = `{ $found }` ist die Beschriftung einer Zeile in einer Notebook-Zelle
    .todo = Nimm die Beschriftungen weg.
there-diff-head = `{ $found }` gehört zum Vergleich zweier Fassungen (einem Diff)
    .todo = Lass diese Zeile weg. Nimm die Zeichen am Anfang jeder Zeile weg, und lass die Zeilen fallen, die mit einem Minus markiert waren.
there-diff-mark = Die Zeile beginnt mit `{ $found }`, dem Zeichen für eine geänderte Zeile in einem Vergleich (einem Diff)
    .todo = Nimm die Zeichen am Anfang jeder Zeile weg, und lass die Zeilen fallen, die mit einem Minus markiert waren.
there-diff-space = Die Datei sieht aus wie der Vergleich zweier Fassungen (ein Diff)
    .todo = Nimm die Zeichen am Anfang jeder Zeile weg, und lass die Zeilen fallen, die mit einem Minus markiert waren.
there-magic = `{ $found }` ist ein Befehl für Notebooks, kein Python
    .todo = Lass diese Zeile weg.
there-magic-help = `{ $found }` fragt ein Notebook um Hilfe; es ist ein Befehl für Notebooks
    .todo = Lass diese Zeile weg.
there-shell-mark = `{ $found }` ist ein Befehl für das Terminal, den ein Notebook weitergibt
    .todo = Lass diese Zeile weg; hier muss nichts installiert werden.
there-shell = `{ $found }` ist ein Befehl für das Terminal, kein Python
    .todo = Lass diese Zeile weg; hier muss nichts installiert werden.
there-html-character = `{ $found }` schreibt eine Webseite für ein Zeichen
    .todo = Tippe das Zeichen selbst: { $character }.
html-character = das gemeinte
there-html-mark = `{ $found }` ist eine Auszeichnung einer Webseite (HTML)
    .todo = Lass solche Auszeichnungen weg.
there-latex = `{ $found }` ist die Schreibweise einer Formel (LaTeX)
    .todo = Schreib die Formel in Python, etwa `(x - mean) / np.sqrt(var)`.
there-prose = Das ist ein Satz aus Wörtern, kein Code
    .todo = Lass ihn weg, oder setze # davor, damit er ein Kommentar wird.
there-bold = `**` macht Text in einem Chat oder auf einer Webseite fett
    .todo = Lass die Zeile weg, oder setze # davor, damit sie ein Kommentar wird.
there-line-number = `{ $found }` am Anfang sieht aus wie die Nummer der Zeile
    .todo = Nimm die Nummern vor den Zeilen weg.
there-number-alone = In der Zeile steht nur die Zahl `{ $found }`, wie in einem Abdruck mit Zeilennummern
    .todo = Lass die Zeilen weg, in denen nur eine Zahl steht.
there-print = `print` ist eine Funktion
    .todo = Schreib ihr Argument in Klammern: `print(x)`.
there-raise = `{ $found }` ist geschrieben wie in Python 2
    .todo = Schreib `raise ValueError("…")`.
there-except = `{ $found }` ist geschrieben wie in Python 2
    .todo = Schreib `except ValueError as error:`.
there-unequal = `<>` ist geschrieben wie in Python 2
    .todo = Schreib `!=`.
there-slashes = `//` und `/*` beginnen in Python keinen Kommentar
    .todo = Beginne einen Kommentar mit #.
there-and-or = `{ $found }` ist ein Wort einer anderen Sprache
    .todo = Schreib `and` oder `or`.
there-equal = `{ $found }` ist ein Zeichen einer anderen Sprache
    .todo = Schreib `==` oder `!=`.
there-counting = `{ $found }` zählt in Python nicht weiter
    .todo = Schreib `i += 1` oder `i -= 1`.
there-else-if = `{ $found }` ist ein Wort einer anderen Sprache
    .todo = Schreib `elif`.
there-declaration = Mit `{ $found }` beginnt man in einer anderen Sprache
    .todo = Schreib `def name(…):` für eine Funktion und `name = wert` für eine Variable.
there-matlab = `{ $found }` ist ein Zeichen von MATLAB
    .todo = NumPys `*`, `/` und `**` wirken ohnehin auf jedes Element.
there-braces = Python setzt keine geschweiften Klammern um einen Block
    .todo = Beende die Zeile mit einem Doppelpunkt, und rücke ein, was dazu gehört.

## Zeichen, die aussehen wie andere

column-holds = In Spalte { $column } steht { $what }.
    .delete = Lösche es.
    .space = Tippe stattdessen ein Leerzeichen.
    .enter = Drücke stattdessen die Eingabetaste.
    .type = Tippe stattdessen { $instead }.
more-characters = In der Datei gibt es { $count } Zeichen dieser Art.
character-no-break-space = ein geschütztes Leerzeichen
character-other-space = ein breites oder schmales Leerzeichen
character-line-end = ein ungewöhnliches Zeilenende
character-invisible = ein unsichtbares Zeichen
character-quotation-mark = ein typografisches Anführungszeichen
character-minus = ein Minuszeichen aus Formeln
character-dash = ein Strich
character-times = ein Malzeichen
character-division = ein Geteiltzeichen
character-colon = ein breiter Doppelpunkt
character-comma = ein breites Komma
character-semicolon = ein breites Semikolon
character-greek-question-mark = ein griechisches Fragezeichen
character-parenthesis = eine breite runde Klammer
character-bracket = eine breite eckige Klammer
character-brace = eine breite geschweifte Klammer
character-equals = ein breites Gleichheitszeichen
character-plus = ein breites Pluszeichen
character-less = ein breites Kleiner-Zeichen
character-greater = ein breites Größer-Zeichen
character-percent = ein breites Prozentzeichen
character-number-sign = ein breites Rautezeichen
character-at = ein breites At-Zeichen
character-full-stop = ein breiter Punkt
character-exclamation-mark = ein breites Ausrufezeichen
character-tilde = eine breite Tilde
character-bar = ein breiter senkrechter Strich
character-ampersand = ein breites Und-Zeichen
character-formula = ein Zeichen aus Formeln
character-arrow = ein Pfeil
character-ellipsis = ein Auslassungszeichen aus einem Stück
character-raised-2 = eine hochgestellte 2
character-raised-3 = eine hochgestellte 3
character-other-form = eine andere Form eines gewöhnlichen Zeichens
input-ended = { $lines ->
    [0] Es will mehr Eingabe, als da ist: Es hat keine bekommen.
    [one] Es will mehr Eingabe, als da ist: Es hat 1 Zeile bekommen.
   *[other] Es will mehr Eingabe, als da ist: Es hat { $lines } Zeilen bekommen.
  }
