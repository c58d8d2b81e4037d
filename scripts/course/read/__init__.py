"""Content files → Course, with every fault as a problem at its place."""
