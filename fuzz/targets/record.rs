//! Anything that a person opens: a record, a draft, an assessment, a map, a code, a mail that contains one
//! of them, or anything else.

use joint_effort::record::map::file as map_file;
use joint_effort::record::opening::{self, Document, Refusal};
use joint_effort::record::{code, file};

use super::{check, text};

pub fn run(bytes: &[u8]) {
    let text = text(bytes);
    let found = match opening::find(&text) {
        Ok(found) => found,
        Err(why) => return check::refusal(&why),
    };
    match found.document {
        Document::Record(record) => {
            assert_eq!(record.within(record.scope), record, "out of its scope");
            assert!(record.day.is_some() || record.time.is_none());
            let written = file::write(&record);
            assert_eq!(opening::open(&written).as_ref(), Ok(&record));
            let assessment = &record.responses.assessment;
            let shared = code::Shared::of(assessment, &record.edition);
            assert_eq!(
                code::find(&code::write(assessment, &record.edition)),
                Ok(shared)
            );
        }
        Document::Map(record) => {
            assert_eq!(record.within(record.scope), record, "out of its scope");
            let written = map_file::write(&record);
            assert_eq!(opening::open(&written), Err(Refusal::Map));
            assert_eq!(opening::open_any(&written), Ok(Document::Map(record)));
        }
    }
}
