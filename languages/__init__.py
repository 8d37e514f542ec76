"""The words that learners read, in every language, and what compiles them. README.md says how a language is added."""
