"""How people write routines in English: the tables that the reader works by.

To teach the reader a phrasing, add a row to the table it belongs to. Rows are tried from the top,
and the first that fits wins. A row that carries an example is tested by it. Patterns know no
difference between small letters and capitals, and must not repeat without bound twice in a row.
"""
