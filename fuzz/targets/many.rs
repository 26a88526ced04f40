//! Many files at once, and records remembered on a device: texts separated by lines of three dashes.

use joint_effort::app::side_pages::KeptRecords;
use joint_effort::domain::counts::ShownCounts;
use joint_effort::record::file_counts::FileCounts;
use joint_effort::report::{Report, csv};

use super::{check, csv as table, text};

pub fn run(bytes: &[u8]) {
    let text = text(bytes);
    let texts: Vec<&str> = text.split("\n---\n").take(20).collect();
    let mut gathered = FileCounts::default();
    for (place, text) in texts.iter().enumerate() {
        gathered.add(&format!("{place}.json"), text);
    }
    gathered.sort();
    let read = |gathered: &FileCounts| gathered.all.records() as usize;
    let (unread, duplicates) = (gathered.unread.len(), gathered.duplicates as usize);
    assert_eq!(read(&gathered) + unread + duplicates, texts.len());
    gathered
        .unread
        .iter()
        .for_each(|unread| check::refusal(&unread.why));
    // Counting takes less time than writing the reports.
    if bytes.len().is_multiple_of(8) {
        tell(&gathered);
    }
    // Whatever is read again counts as a copy.
    let mut again = gathered.clone();
    texts.iter().for_each(|text| again.add("again", text));
    assert_eq!(again.all, gathered.all);
    assert_eq!(again.duplicates as usize, duplicates + texts.len() - unread);

    let kept = texts.iter().enumerate();
    let kept = kept.map(|(place, text)| (place.to_string(), (*text).to_owned()));
    let KeptRecords::Open(kept) = KeptRecords::read(kept.collect()) else {
        unreachable!("it was looked at");
    };
    assert_eq!(kept.len(), texts.len());
}

/// Writes the reports and tables of all counts, and of those of two services.
fn tell(gathered: &FileCounts) {
    let services = gathered
        .services()
        .map(|(_, of)| (of.name.as_str(), &of.counts));
    for (name, counts) in [("", &gathered.all)].into_iter().chain(services).take(3) {
        let shown = ShownCounts::of(counts);
        check::report(&Report::of_counts(&shown, name, &check::english()));
        table::check(&csv::counts::write_with(';', name, &shown), ';');
    }
}
