"""What every room uses and knows nothing of exercises: cache, downloads, archives, progress, tool chain, a Chromium.

Not here: anything that knows a course (course/), a pin (python/) or a page (web/). Imports no other room.
"""
