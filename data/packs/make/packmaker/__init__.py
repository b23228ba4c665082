"""Turns a folder of raw publications into system packs."""
