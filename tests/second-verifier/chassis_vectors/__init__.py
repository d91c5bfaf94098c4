"""The golden vectors, checked one file a module. Each module yields (name, passed)."""
