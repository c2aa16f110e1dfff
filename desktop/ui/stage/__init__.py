"""大屏: what the hall sees, and the window that shows it on the projector."""
