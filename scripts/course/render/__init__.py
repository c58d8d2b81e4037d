"""Course → text or bytes: pages, cards, plans, books and data."""
