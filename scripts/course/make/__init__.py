"""Where reading, checking and rendering meet: what the export script writes."""
