//! An outcome as text, tables, drawings and for other programs. Nothing of it is read back here: that is
//! what records are for.
