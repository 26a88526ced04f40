//! What went wrong, and what a person can do about it.

use std::fmt;

/// A failure, described by what was being done, with a remedy if one is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    what: String,
    remedy: Option<String>,
}

/// A result whose failure a person can read.
pub type Done<T = ()> = Result<T, Fault>;

impl Fault {
    /// A failure that explains itself.
    pub fn new(what: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            remedy: None,
        }
    }

    /// The same failure, with what to do next.
    #[must_use]
    pub fn remedy(mut self, remedy: impl Into<String>) -> Self {
        self.remedy = Some(remedy.into());
        self
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}", self.what)?;
        match &self.remedy {
            Some(remedy) => write!(to, "\n  What to do: {remedy}"),
            None => Ok(()),
        }
    }
}

/// An invalid regular expression in the tasks themselves.
impl From<regex_lite::Error> for Fault {
    fn from(error: regex_lite::Error) -> Self {
        Self::new(format!("A pattern cannot be read: {error}"))
    }
}

/// A failed file operation; `fs_err` names the file.
impl From<std::io::Error> for Fault {
    fn from(error: std::io::Error) -> Self {
        Self::new(format!("Could not continue: {error}."))
    }
}

#[cfg(test)]
mod tests {
    use super::Fault;

    #[test]
    fn the_remedy_follows_the_failure() {
        let fault = Fault::new("There is no Node.js").remedy("apt-get install nodejs");
        assert_eq!(
            fault.to_string(),
            "There is no Node.js\n  What to do: apt-get install nodejs"
        );
    }
}
