//! One rater's view of one other service around one family.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::family::Family;
use super::field::{Answers, Audience, Field, Form, Subject};
use super::reading::reader::UNKNOWN;
use super::relationship::Relationship;
use super::response::Response;
use super::vocabulary::Vocabulary;

/// The format that [`Assessment`] is read from and written to (rules §1).
pub const FORMAT: &str = "joint-effort/assessment@1";

/// One rater's responses about one relationship and one family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Assessment {
    /// Answers about the relationship.
    pub relationship: Relationship,
    /// Answers about the family.
    pub family: Family,
}

impl From<Relationship> for Assessment {
    /// An assessment with no answers about the family.
    fn from(relationship: Relationship) -> Self {
        Self {
            relationship,
            family: Family::default(),
        }
    }
}

impl From<Family> for Assessment {
    /// An assessment with no answers about a relationship.
    fn from(family: Family) -> Self {
        Self {
            relationship: Relationship::default(),
            family,
        }
    }
}

impl Assessment {
    /// The part of it that this audience receives.
    pub const fn for_audience(&self, audience: Audience) -> impl Serialize {
        Written {
            assessment: *self,
            audience: Some(audience),
        }
    }

    /// Writes the answers of a field under its name.
    pub(super) fn write<M: SerializeMap>(&self, map: &mut M, field: Field) -> Result<(), M::Error> {
        let (answers, form) = (self.answers(field), field.form());
        match answers.keys() {
            Some(_) => map.serialize_entry(field.id(), &Section(answers, form)),
            None => write_answer(map, field.id(), (answers, 0), form),
        }
    }

    /// Writes all answers about the relationship, or about the family.
    pub(super) fn write_part<M: SerializeMap>(
        &self,
        map: &mut M,
        subject: Subject,
    ) -> Result<(), M::Error> {
        Field::about(subject).try_for_each(|field| self.write(map, field))
    }
}

/// Writes the answers; reading them back gives the same assessment.
impl Serialize for Assessment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let whole = Written {
            assessment: *self,
            audience: None,
        };
        whole.serialize(serializer)
    }
}

/// An assessment, or the part of it that an audience receives.
struct Written {
    assessment: Assessment,
    audience: Option<Audience>,
}

impl Serialize for Written {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("format", FORMAT)?;
        for field in Field::ALL {
            if self
                .audience
                .is_none_or(|audience| field.is_shared_with(audience))
            {
                self.assessment.write(&mut map, *field)?;
            }
        }
        map.end()
    }
}

/// One answer for each member of a vocabulary.
pub(super) struct Section<'a>(pub(super) &'a dyn Answers, pub(super) Form);

impl Serialize for Section<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (place, key) in self.0.keys().unwrap_or_default().iter().enumerate() {
            write_answer(&mut map, key, (self.0, place), self.1)?;
        }
        map.end()
    }
}

/// Writes one answer, if there is one.
fn write_answer<M: SerializeMap>(
    map: &mut M,
    key: &str,
    (answers, place): (&dyn Answers, usize),
    form: Form,
) -> Result<(), M::Error> {
    match (answers.get(place), form) {
        (Response::Unanswered, _) => Ok(()),
        (Response::Unknown, Form::IdOrNone) => map.serialize_entry(key, &()),
        (Response::Unknown, _) => map.serialize_entry(key, UNKNOWN),
        (Response::Known(value), Form::Number) => map.serialize_entry(key, &value),
        (Response::Known(value), _) => map.serialize_entry(key, &answers.values().get(value)),
    }
}
