//! The fields of an assessment, in one table. Code that reads, writes, shows or exports an assessment follows
//! it, or is checked against it by `tests/native/fields/`.

use super::assessment::Assessment;
use super::response::Response;
use super::vocabulary::{Each, Vocabulary, vocabulary};

/// What a field is about. This follows from the part of the [`Assessment`] that holds its answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// How the two services work together.
    Relationship,
    /// The family.
    Family,
}

/// How an answer is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// By its id, or "unknown".
    Id,
    /// By its number, or "unknown".
    Number,
    /// By its id; `null` means that there is none.
    IdOrNone,
}

vocabulary! {
    /// Who receives answers.
    Audience {
        /// A file or table that the worker saves or passes on whole.
        File = "file",
        /// The same without the family.
        FileWithoutFamily = "file-without-family",
        /// The page around the questionnaire.
        Host = "host",
        /// The same page, if it asked for the family and the start says so.
        HostWithFamily = "host-with-family",
        /// Whoever gets a share code.
        Code = "code",
        /// A map of several services around the family.
        Map = "map",
        /// A comparison of several views of one relationship.
        Comparison = "comparison",
    }
}

/// Who receives the answers of a field; docs/formats.md lists them.
type Audiences = &'static [Audience];

/// A result is about how two services work together, which reveals nothing about the family.
const TO_ALL: Audiences = Audience::ALL;

/// Barriers belong to the relationship, so a file without the family has them; the worker sees its whole
/// text. A page that has not asked for the family does not get them: an answer may hint at the family, such
/// as that joint work is not safe for them. A code has no room for them, and a comparison uses only what both
/// sides are asked.
const TO_READERS: Audiences = &[
    Audience::File,
    Audience::FileWithoutFamily,
    Audience::HostWithFamily,
    Audience::Map,
];

/// Answers about a family leave the device only if the worker passes on all of them, or has been told that
/// the page gets them. Views of one relationship may come from anybody.
const WITH_FAMILY: Audiences = &[Audience::File, Audience::HostWithFamily, Audience::Map];

/// The answers under one name: to one question, or for each member of a vocabulary. An answer is the index of
/// its value.
pub trait Answers {
    /// The ids of the things asked about, if the field asks about several.
    fn keys(&self) -> Option<&'static [&'static str]>;

    /// The ids of the values.
    fn values(&self) -> &'static [&'static str];

    /// The answer about the thing at an index, or to the only question.
    fn get(&self, key: usize) -> Response<usize>;

    /// Replaces that answer.
    fn set(&mut self, key: usize, answer: Response<usize>);
}

impl<V: Vocabulary> Answers for Response<V> {
    fn keys(&self) -> Option<&'static [&'static str]> {
        None
    }

    fn values(&self) -> &'static [&'static str] {
        V::IDS
    }

    fn get(&self, _: usize) -> Response<usize> {
        match self {
            Self::Unanswered => Response::Unanswered,
            Self::Unknown => Response::Unknown,
            Self::Known(value) => Response::Known(value.index()),
        }
    }

    fn set(&mut self, _: usize, answer: Response<usize>) {
        let known = answer.known().and_then(|place| V::ALL.get(place));
        *self = match (answer, known) {
            (_, Some(value)) => Self::Known(*value),
            (Response::Unknown, None) => Self::Unknown,
            _ => Self::Unanswered,
        };
    }
}

impl<K: Vocabulary, V: Vocabulary, const N: usize> Answers for Each<K, Response<V>, N> {
    fn keys(&self) -> Option<&'static [&'static str]> {
        Some(K::IDS)
    }

    fn values(&self) -> &'static [&'static str] {
        V::IDS
    }

    fn get(&self, key: usize) -> Response<usize> {
        let answer = K::ALL.get(key).map(|key| self[*key].get(0));
        answer.unwrap_or_default()
    }

    fn set(&mut self, key: usize, answer: Response<usize>) {
        if let Some(key) = K::ALL.get(key) {
            self[*key].set(0, answer);
        }
    }
}

/// Declares the fields in one table: the name of each, the name of one of its answers, where an assessment
/// holds them, how they are written, and who receives them.
macro_rules! fields {
    (@subject relationship) => { Subject::Relationship };
    (@subject family) => { Subject::Family };
    ($($(#[$meta:meta])* $field:ident = $name:literal, $one:literal, ($part:ident $($path:ident)+), $form:ident, $audiences:ident;)+) => {
        vocabulary! {
            /// A field of an assessment, in writing order.
            Field { $($(#[$meta])* $field = $name,)+ }
        }

        impl Field {
            /// What it is about.
            pub const fn subject(self) -> Subject {
                match self { $(Self::$field => fields!(@subject $part),)+ }
            }

            /// The name of one of its answers, placed before the id of the thing asked about.
            pub const fn answer_name(self) -> &'static str {
                match self { $(Self::$field => $one,)+ }
            }

            /// How its answers are written.
            pub const fn form(self) -> Form {
                match self { $(Self::$field => Form::$form,)+ }
            }

            const fn audiences(self) -> Audiences {
                match self { $(Self::$field => $audiences,)+ }
            }
        }

        impl Assessment {
            /// The answers of a field.
            pub fn answers(&self, field: Field) -> &dyn Answers {
                match field { $(Field::$field => &self.$part$(.$path)+,)+ }
            }

            /// The same, mutable.
            pub fn answers_mut(&mut self, field: Field) -> &mut dyn Answers {
                match field { $(Field::$field => &mut self.$part$(.$path)+,)+ }
            }
        }
    };
}

fields! {
    /// What the rater's service calls the relationship.
    Claimed = "claimed", "claimed", (relationship claimed), Id, TO_ALL;
    /// The ten dimensions.
    Dimensions = "dimensions", "dimension", (relationship dimensions), Number, TO_ALL;
    /// The ten risk domains.
    Risk = "risk", "risk", (family risk risks), Id, WITH_FAMILY;
    /// The seven critical indicators.
    Critical = "critical", "critical", (family risk criticals), Id, WITH_FAMILY;
    /// Whether there is an unborn baby or a child under one.
    Infant = "infant", "infant", (family risk infant), Id, WITH_FAMILY;
    /// How many services are around the family.
    Services = "services", "services", (family services), Id, WITH_FAMILY;
    /// Whether services for adults and for children are both needed.
    AdultAndChild = "adult-and-child-services", "adult-and-child-services", (family adult_and_child), Id, WITH_FAMILY;
    /// The agency's own rating.
    AgencyRating = "agency-rating", "agency-rating", (family risk agency_rating), IdOrNone, WITH_FAMILY;
    /// The twelve barriers.
    Barriers = "barriers", "barrier", (relationship barriers), Id, TO_READERS;
}

impl Field {
    /// Its name.
    pub const fn name(self) -> &'static str {
        Self::IDS[self as usize]
    }

    /// The fields about the relationship or the family, in their order.
    pub fn about(subject: Subject) -> impl Iterator<Item = Self> {
        let all = Self::ALL.iter().copied();
        all.filter(move |field| field.subject() == subject)
    }

    /// Whether this audience receives its answers.
    pub const fn is_shared_with(self, audience: Audience) -> bool {
        let audiences = self.audiences();
        let mut place = 0;
        while place < audiences.len() {
            if audiences[place] as u8 == audience as u8 {
                return true;
            }
            place += 1;
        }
        false
    }

    /// The names of the `N` fields about the relationship or the family.
    pub const fn names<const N: usize>(subject: Subject) -> [&'static str; N] {
        let mut names = [""; N];
        let (mut place, mut found) = (0, 0);
        while place < Self::ALL.len() {
            if Self::ALL[place].subject() as u8 == subject as u8 {
                names[found] = Self::IDS[place];
                found += 1;
            }
            place += 1;
        }
        assert!(found == N, "another number of fields");
        names
    }
}
