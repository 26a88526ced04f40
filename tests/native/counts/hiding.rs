//! No hidden count can be deduced, in any small table.

use joint_effort::domain::counts::{Shown, Tallied, shown_overlapping, shown_parts};

/// Builds a table in which each count comes from as many assessments.
fn tallied(counts: &[u32], of: u32) -> Vec<Tallied> {
    let each = counts.iter().map(|count| Tallied {
        count: *count,
        records: *count,
        others: of - count,
    });
    each.collect()
}

fn hidden(counts: &[u32]) -> Vec<Shown> {
    shown_parts(&tallied(counts, counts.iter().sum()))
}

/// Writes a table in short: `u` is under five, `n` is not shown.
fn told(shown: &[Shown]) -> String {
    let each = shown.iter().map(|shown| match shown {
        Shown::Count(count) => count.to_string(),
        Shown::UnderFive => "u".to_owned(),
        Shown::Withheld => "n".to_owned(),
    });
    each.collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn check_hidden(counts: &[u32], expected: &str) {
    assert_eq!(told(&hidden(counts)), expected, "{counts:?}");
}

#[test]
fn what_is_hidden_of_some_tables() {
    check_hidden(&[], "");
    check_hidden(&[0, 0], "0 0");
    check_hidden(&[5, 0, 12], "5 0 12");
    // A single small count hides the next smallest too; zeros stay.
    check_hidden(&[20, 3, 0, 9, 30], "20 u 0 n 30");
    // Two small counts that leave each other room need no third.
    check_hidden(&[2, 3, 12], "u u 12");
    check_hidden(&[4, 1, 0, 0, 0], "u u 0 0 0");
    // Two that do not, because both are 1 or both are 4.
    check_hidden(&[1, 1, 12, 30], "u u n 30");
    check_hidden(&[4, 4, 12, 30], "u u n 30");
    // If the next smallest is too close to five or to the one after it, another is hidden.
    check_hidden(&[1, 5, 12, 30], "u n n 30");
    check_hidden(&[4, 9, 9, 30], "u n n 30");
    // No other count would help, so nothing is shown.
    check_hidden(&[1, 5], "n n");
    check_hidden(&[1, 1, 1, 1, 1], "n n n n n");
    check_hidden(&[1, 5, 5, 0], "n n n n");
    // Otherwise the table of fours would be the only one of its total that is not shown.
    check_hidden(&[4, 4, 4, 4, 4], "n n n n n");
    check_hidden(&[2, 9, 9, 0, 0], "n n n n n");
    check_hidden(&[8, 12, 0, 0, 0], "8 12 0 0 0");
}

#[test]
fn many_services_around_few_families_are_hidden_too() {
    let few = |count, records| Tallied {
        count,
        records,
        others: 9,
    };
    let shown = shown_parts(&[few(12, 1), few(20, 20), few(30, 30)]);
    assert_eq!(told(&shown), "n n 30");
}

/// Visits every table of up to five rows with counts up to twelve, whose total is not hidden.
fn each_table(mut check: impl FnMut(&[u32])) {
    for rows in 1..=5_u32 {
        for number in 0..13_u32.pow(rows) {
            let counts: Vec<_> = (0..rows).map(|row| number / 13_u32.pow(row) % 13).collect();
            if counts.iter().sum::<u32>() >= 5 {
                check(&counts);
            }
        }
    }
}

/// Returns the range of counts that a row's own cell allows. The upper end is no smaller than any total of
/// the space.
fn can_be(shown: Shown, is_nothing_shown: bool) -> (u32, u32) {
    match shown {
        Shown::Count(count) => (count, count),
        Shown::UnderFive => (1, 4),
        Shown::Withheld if is_nothing_shown => (0, 60),
        Shown::Withheld => (5, 60),
    }
}

/// Marks every possible sum of the rows.
fn sums(rows: &[(u32, u32)]) -> Vec<bool> {
    let mut sums = vec![false; 400];
    sums[0] = true;
    for (low, high) in rows {
        let mut next = vec![false; 400];
        for (sum, _) in sums.iter().enumerate().filter(|(_, can)| **can) {
            for count in *low..=*high {
                if let Some(can) = next.get_mut(sum + count as usize) {
                    *can = true;
                }
            }
        }
        sums = next;
    }
    sums
}

#[test]
fn a_count_under_five_can_be_any_of_four_and_what_is_not_shown_any_of_two_at_least() {
    let mut known = std::collections::HashMap::new();
    let (mut under, mut nothing, mut tables) = (0, 0, 0);
    each_table(|counts| {
        tables += 1;
        let shown = hidden(counts);
        let total: u32 = counts.iter().sum();
        let is_nothing_shown = shown.iter().all(|one| *one == Shown::Withheld);
        nothing += usize::from(is_nothing_shown);
        for (count, shown) in counts.iter().zip(&shown) {
            match shown {
                Shown::Count(told) => assert!(told == count && !(1..5).contains(told)),
                Shown::UnderFive => assert!((1..5).contains(count)),
                Shown::Withheld => assert!(is_nothing_shown || *count >= 5, "{counts:?}"),
            }
        }
        for (place, own) in shown.iter().enumerate() {
            if matches!(own, Shown::Count(_)) {
                continue;
            }
            // The possible counts depend on the cells and the total, not on their order.
            let mut others: Vec<_> = shown
                .iter()
                .map(|one| can_be(*one, is_nothing_shown))
                .collect();
            let (low, high) = others.remove(place);
            others.sort_unstable();
            let possible = *known
                .entry((others.clone(), low, total))
                .or_insert_with(|| {
                    let sums = sums(&others);
                    let fits = |count: &u32| total >= *count && sums[(total - count) as usize];
                    (low..=high).filter(fits).count()
                });
            if *own == Shown::UnderFive {
                assert_eq!(possible, 4, "{counts:?} {}", told(&shown));
                under += 1;
            } else {
                assert!(possible >= 2, "{counts:?} {}", told(&shown));
            }
        }
    });
    // All 13, 13², … 13⁵ tables, except those whose total is under five.
    assert_eq!(tables, 402_233 - 251);
    // Nearly all tables show something.
    assert!(
        under > 500_000 && nothing < tables / 25,
        "{under} {nothing}"
    );
}

/// Returns every table of this many rows with this total.
fn each_of(rows: usize, total: u32) -> Vec<Vec<u32>> {
    if rows == 1 {
        return vec![vec![total]];
    }
    let firsts = (0..=total).flat_map(|first| {
        let others = each_of(rows - 1, total - first).into_iter();
        others.map(move |others| [vec![first], others].concat())
    });
    firsts.collect()
}

/// Whether another table looks the same but has another count in this row.
fn has_another(counts: &[u32], place: usize, shown: &[Shown]) -> bool {
    let is_told_so = |other: &[u32]| other[place] != counts[place] && hidden(other) == shown;
    let hidden_ones = || (0..counts.len()).filter(|row| !matches!(shown[*row], Shown::Count(_)));
    // Moves some from one row to another.
    let moved = |from: &[u32], one: usize, other: usize, by: u32| -> Option<Vec<u32>> {
        let mut moved = from.to_vec();
        moved[one] = moved[one].checked_sub(by)?;
        moved[other] += by;
        Some(moved)
    };
    let once = |from: &[u32]| -> Vec<Vec<u32>> {
        let mut all = Vec::new();
        for one in hidden_ones() {
            for other in hidden_ones().filter(|other| *other != one) {
                all.extend((1..=7).filter_map(|by| moved(from, one, other, by)));
            }
        }
        all
    };
    // Otherwise tries everything that the hidden rows can be.
    let all = || {
        let rows: Vec<_> = hidden_ones().collect();
        let tables = each_of(rows.len(), rows.iter().map(|row| counts[*row]).sum());
        tables.into_iter().map(move |table| {
            let mut other = counts.to_vec();
            rows.iter()
                .zip(table)
                .for_each(|(row, count)| other[*row] = count);
            other
        })
    };
    once(counts).iter().any(|other| is_told_so(other)) || all().any(|other| is_told_so(&other))
}

#[test]
fn not_even_one_who_hides_every_table_alike_can_work_out_a_count_under_five() {
    let mut checked = 0;
    each_table(|counts| {
        // Only for equal counts does the order of the rows matter.
        if !counts.is_sorted() && !counts.iter().rev().is_sorted() {
            return;
        }
        let shown = hidden(counts);
        for (place, own) in shown.iter().enumerate() {
            let is_small = (1..5).contains(&counts[place]);
            if is_small && !matches!(own, Shown::Count(_)) {
                assert!(
                    has_another(counts, place, &shown),
                    "{counts:?} {}",
                    told(&shown)
                );
                checked += 1;
            }
        }
    });
    assert!(checked > 10_000, "{checked}");
}

#[test]
fn where_rows_sum_to_nothing_a_count_and_its_shadow_are_hidden() {
    let mut can_be =
        std::collections::HashMap::<(u32, String), std::collections::BTreeSet<u32>>::new();
    for of in 5..=40 {
        for count in 0..=of {
            let shown = shown_overlapping(&tallied(&[count], of), of);
            let is_small = |count: u32| (1..5).contains(&count);
            let is_hidden = is_small(count) || is_small(of - count);
            assert_eq!(
                !matches!(shown[0], Shown::Count(_)),
                is_hidden,
                "{count} of {of}"
            );
            assert!(shown[0] != Shown::UnderFive || is_small(count));
            if is_hidden {
                can_be.entry((of, told(&shown))).or_default().insert(count);
            }
        }
    }
    for (told, counts) in can_be {
        let least = if told.1 == "u" { 4 } else { 2 };
        assert!(counts.len() >= least, "{told:?}: {counts:?}");
    }
}
