"""A page's own style sheet for its formulas leaves out nothing of KaTeX's that they need."""

import re

from playwright.sync_api import Page

from katalite.common.report import SilentReport
from katalite.common.toolchain import SITE, ensure_node_modules
from katalite.web.typeset import Formula, katex

FORMULAS = [
    Formula(r"\hat{x} = \frac{x - \mu_g}{\sqrt{\sigma_g^2}} \overline{ab} \widehat{abc} \vec{v} \not= 1", True),
    Formula(r"\begin{bmatrix} 1 & 2 \\ 3 & 4 \end{bmatrix} \begin{cases} a & b \\ c & d \end{cases}", True),
    Formula(r"\begin{align} a &= b \\ c &= d \tag{7} \end{align}", True),
    Formula(r"\begin{array}{|c|c|} \hline 1 & 2 \\ \hdashline 3 & 4 \end{array}", False),
    Formula(r"\textcolor{red}{a} < b \text{ and } \mathbb{R} \mathcal{L} \mathsf{s} \texttt{t} \mathbf{b}", False),
    Formula(r"\boxed{\underbrace{a + b}_{c}} \cancel{x} \overset{!}{=} \xrightarrow{f}", False),
    Formula(r"\sum_{i=1}^n \int_0^1 \bigl( x \Bigr) \hat{x}", False),
]
DRAWN = """() => [...document.querySelectorAll(".katex, .katex-mathml, .katex-html, .katex-html *")].map((element) => {
  const { x, y, width, height } = element.getBoundingClientRect();
  const look = getComputedStyle(element);
  const names = ["color", "display", "position", "fontFamily", "fontSize", "fontStyle", "fontWeight", "borderTopWidth"];
  return [element.className, x, y, width, height, ...names.map((name) => look[name])].join(" ");
})"""


def test_every_formula_is_drawn_as_with_the_whole_sheet(page: Page) -> None:
    """Each formula alone, since a rule may be there for another one's sake."""
    whole = (ensure_node_modules(SITE, SilentReport()) / "katex/dist/katex.min.css").read_text()
    whole = re.sub(r"@font-face\{[^}]*\}", "", whole)  # neither side has fonts here
    for formula in FORMULAS:
        typeset = katex(SilentReport())([formula])
        own = re.sub(r"@font-face\{[^}]*\}", "", typeset.css)
        moved = "\n".join(re.findall(r"^\.katex \.k\d+\{.*\}$", typeset.css, re.MULTILINE))
        drawn = []
        for css in (f"{whole}\n{moved}", own):
            page.set_content(f"<style>{css}</style><p>{typeset.html[formula]}</p>")
            drawn.append(page.evaluate(DRAWN))
        assert len(drawn[0]) > 15
        assert drawn[0] == drawn[1], formula.tex
        assert len(own) < len(whole) / 2
