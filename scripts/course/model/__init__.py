"""The data model of the course."""
