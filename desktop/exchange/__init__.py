"""Workbooks and CSV in and out, without Qt and without tables."""
