//! Visits every input of a whole space together with those that differ from it in one answer.

/// Visits pairs of results of a whole space, which are in the order of their inputs. The inputs of a pair
/// differ in one answer, which has this stride and number of values, by one of these pairs of values. Returns
/// the number of pairs visited.
pub fn visit<T: Copy>(
    results: &[T],
    (stride, values): (usize, usize),
    pairs: &[(usize, usize)],
    mut see: impl FnMut(T, T),
) -> usize {
    for same_otherwise in results.chunks_exact(stride * values) {
        for (first, second) in pairs {
            let with = |value: usize| &same_otherwise[value * stride..][..stride];
            with(*first)
                .iter()
                .zip(with(*second))
                .for_each(|(first, second)| see(*first, *second));
        }
    }
    results.len() / values * pairs.len()
}

/// Checks that the first result of each pair is never above the second.
#[track_caller]
pub fn check_never_above<T: Copy + Ord>(
    results: &[T],
    answer: (usize, usize),
    pairs: &[(usize, usize)],
    what: &str,
) -> usize {
    let mut above = false;
    let visited = visit(results, answer, pairs, |first, second| {
        above |= first > second
    });
    assert!(!above, "{what}");
    visited
}
