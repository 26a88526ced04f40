//! The browser, and only here.
