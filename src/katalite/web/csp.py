"""The policies of the pages, in one place. Blob workers inherit it; a realm's frame has a stricter one of its own."""


def policy(frame_script: str, *, offline: bool = False) -> str:
    """The text of the `Content-Security-Policy`; `frame_script` is the hash of the realm frame's inline script.

    `offline` allows a service worker, which is a script of the site itself. Realms live in blobs either way, and their
    frame's own policy allows nothing else.
    """
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src 'self' 'wasm-unsafe-eval' '{frame_script}'",
            "style-src 'self'",
            "connect-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "worker-src 'self' blob:" if offline else "worker-src blob:",
            "frame-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def lost_policy(script: str, style: str) -> str:
    """The policy of 404.html, which asks for no file; `script` and `style` are the hashes of what it carries itself.

    It may look where the site begins.
    """
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src '{script}'",
            f"style-src '{style}'",
            "connect-src 'self'",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def with_own_scripts(html: bytes) -> bytes:
    """The HTML of a page whose policy also allows scripts of the site, which that of 404.html does not."""
    return html.replace(b"script-src 'sha256-", b"script-src 'self' 'sha256-", 1)
