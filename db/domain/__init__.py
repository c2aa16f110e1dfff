"""Rules of the record: pure functions over frozen values, standard library only."""
