//! Texts that stand alone, in groups that belong together.

/// Declares the texts: what each is, its id, the most characters, and what is filled in.
macro_rules! texts {
    ($(#[$of:meta])* $texts:ident: $($(#[$meta:meta])* $name:ident = $id:literal, $longest:literal, [$($placeholder:literal),*];)+) => {
        $(#[$of])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $texts { $($(#[$meta])* $name,)+ }

        impl $crate::domain::vocabulary::Vocabulary for $texts {
            const ALL: &'static [Self] = &[$(Self::$name,)+];
            const IDS: &'static [&'static str] = &[$($id,)+];

            fn index(self) -> usize {
                self as usize
            }
        }

        impl $texts {
            /// How long the text may be, in characters.
            pub const fn longest(self) -> usize {
                match self { $(Self::$name => $longest,)+ }
            }

            /// What is filled in: each stands in braces in the text.
            pub const fn placeholders(self) -> &'static [&'static str] {
                match self { $(Self::$name => &[$($placeholder),*],)+ }
            }
        }
    };
}
pub(crate) use texts;
