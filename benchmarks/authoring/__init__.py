"""What a course costs its author as it grows: generated courses, built from nothing, again, and after a change."""
