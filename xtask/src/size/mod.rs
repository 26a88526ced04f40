//! Shows where every byte of the standalone page's program goes: by crate, and by module of the project's
//! own. A table of budgets limits them.

mod budget;
mod parts;
mod table;

use std::path::Path;

use crate::build::dist;
use crate::fault::{Done, Fault};
use crate::test::count::Count;
use budget::Row;
use fs_err as fs;

/// Builds the published program, and prints the table.
pub fn run() -> Done {
    let rows = rows(&dist::build_named()?)?;
    print!("{}", table::write(&rows));
    Ok(())
}

/// Checks the last build against its budgets.
pub fn check() -> Done<Count> {
    let rows = rows(&dist::named())?;
    let mut count = Count::default();
    for row in &rows {
        if row.is_over() {
            count.failed += 1;
        } else {
            count.passed += 1;
        }
    }
    if count.failed > 0 {
        println!("{}", table::write(&rows));
        let fault = Fault::new("Parts of the program exceed their budgets.");
        println!(
            "{}",
            fault.remedy(
                "Make them smaller, or raise their budgets in xtask/src/size/budget.rs and say why"
            )
        );
    }
    Ok(count)
}

fn rows(named: &Path) -> Done<Vec<Row>> {
    let module = fs::read(named)?;
    Ok(budget::held(&parts::of(&module)?))
}
