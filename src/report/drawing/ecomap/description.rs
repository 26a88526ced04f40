//! The text alternative to the drawing.

use implicit_clone::unsync::IString;

use super::label::all_of;
use super::{MapSource, Mark};
use crate::content::phrasing::level;
use crate::content::phrasing::map::service;
use crate::content::{Key, Report as Text};
use crate::domain::map::{Lead, WorksOn};
use crate::report::builder::joined;

/// Describes everything in the drawing, service by service.
pub fn describe(source: &MapSource<'_>) -> IString {
    let words = source.words;
    let own = source.leads(Lead::Own).then_some(Text::EcomapOwnLead);
    let works_on = source.record.map.works_on.as_ref();
    let works_on = works_on.and_then(|risks| works_on_text(source, risks, Text::EcomapOwnWorksOn));
    let middle = [words.get(Text::EcomapHub)].into_iter();
    let middle = middle.chain(own.map(|own| words.get(own))).chain(works_on);
    let services = (0..source.services().len()).map(|place| of_service(source, place));
    joined(middle.chain(services), " ")
}

fn of_service(source: &MapSource<'_>, place: usize) -> IString {
    let words = source.words;
    let one = source.services().get(place);
    let near = one.map(|one| words.get(Key::place_name(one.place)));
    let level = match source.level(place) {
        Some(of) => level(words, of),
        None => words.get(Text::EcomapNoLevel),
    };
    let mark = source.mark(place).map(|mark| match mark {
        Mark::Missing(count) => words.fill(Text::EcomapMissing, &[("count", &count.to_string())]),
        Mark::Over(_) => words.get(Text::EcomapOver),
    });
    let leads = source.leads(Lead::Relationship(place));
    let lead = leads.then(|| words.get(Text::EcomapLead));
    let works_on = one.and_then(|one| one.works_on.as_ref());
    let works_on = works_on.and_then(|risks| works_on_text(source, risks, Text::EcomapWorksOn));
    let said = near.into_iter().chain([level]).chain(mark).chain(lead);
    let said = words.list_texts(&mut said.chain(works_on));
    let values = [
        ("number", (place + 1).to_string().into()),
        ("name", service(words, &source.record.map, place)),
        ("said", said),
    ];
    let values = values
        .each_ref()
        .map(|(name, value): &(_, IString)| (*name, value.as_str()));
    words.fill(Text::EcomapService, &values)
}

fn works_on_text(source: &MapSource<'_>, works_on: &WorksOn, text: Text) -> Option<IString> {
    let words = source.words;
    let risks = words.list(&mut all_of(works_on).map(Key::risk_name));
    let told = words.fill(text, &[("risks", &risks)]);
    (!risks.is_empty()).then_some(told)
}
