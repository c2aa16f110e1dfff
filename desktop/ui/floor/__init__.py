"""会场: the parts of the floor page, from which a running sitting is led."""
