"""The course: content files read once into a model that checks judge and renderers print."""
