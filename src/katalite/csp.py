"""The policy of every page, in one place. Blob workers inherit it; a realm's frame has a stricter one of its own."""


def policy(frame_script: str) -> str:
    """The text of the `Content-Security-Policy`; `frame_script` is the hash of the realm frame's inline script."""
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src 'self' 'wasm-unsafe-eval' '{frame_script}'",
            "style-src 'self'",
            "connect-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "worker-src blob:",
            "frame-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )
