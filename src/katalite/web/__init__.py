"""Texts into HTML, pages, policies, the service worker's list, publishing and serving.

Not here: what runs in the page (site/src), and making Python for it (python/). Judges nothing.
"""
