//! The positions of the services: in rows on both sides, on an ellipse around the middle, with near services
//! on a smaller one. A line and its continuation lie on one ray, and rays never meet.

use super::Form;

/// The sizes of a form.
pub struct Measures {
    /// The width of the drawing.
    pub width: i32,
    /// The radius of the middle.
    pub hub: i32,
    /// The font size in the middle.
    pub hub_size: i32,
    /// The radius of the disc around a service's number.
    pub disc: i32,
    /// The font size of a number.
    pub number: i32,
    /// The radius of a mark on a line.
    pub mark: i32,
    /// The horizontal distance of services at hand.
    pub far: i32,
    /// The horizontal distance of near services, if all are near.
    pub alone: i32,
    /// The distance of near services if others are further out, in percent of theirs.
    near: i32,
    /// The minimum distance between rows.
    row: i32,
    /// The minimum vertical radius of the ellipse.
    low: i32,
}

const WIDE: Measures = Measures {
    width: 920,
    hub: 50,
    hub_size: 14,
    disc: 14,
    number: 13,
    mark: 11,
    far: 220,
    alone: 156,
    near: 58,
    row: 60,
    low: 170,
};

const NARROW: Measures = Measures {
    width: 360,
    hub: 38,
    hub_size: 13,
    disc: 12,
    number: 12,
    mark: 10,
    far: 154,
    alone: 130,
    near: 64,
    row: 46,
    low: 130,
};

/// The sizes for filling in by hand: with room for pens.
pub const BY_HAND: Measures = Measures {
    width: 920,
    hub: 54,
    hub_size: 19,
    disc: 14,
    number: 18,
    mark: 11,
    far: 235,
    alone: 156,
    near: 58,
    row: 66,
    low: 155,
};

impl Measures {
    /// Returns the sizes of a form.
    pub const fn of(form: Form) -> &'static Self {
        match form {
            Form::Wide => &WIDE,
            Form::Narrow => &NARROW,
        }
    }

    /// Returns the position of a near service on the ray with this end.
    pub const fn near(&self, (x, y): (i32, i32)) -> (i32, i32) {
        (rounded(x * self.near, 100), rounded(y * self.near, 100))
    }
}

/// The position of a service, relative to the middle.
pub struct Spot {
    /// The end of its ray.
    pub end: (i32, i32),
    /// The position of its number on the ray.
    pub disc: (i32, i32),
    /// Whether it is on the side where reading ends.
    pub after: bool,
}

impl Spot {
    /// Returns the distance of its number from the middle.
    pub const fn distance(&self) -> i32 {
        length(self.disc)
    }
}

/// The positions of all services.
pub struct Layout {
    /// One spot for each service, in order.
    pub spots: Vec<Spot>,
    /// The horizontal and vertical radius of the ellipse.
    pub reach: (i32, i32),
    /// The height of it all; the middle is half-way.
    pub height: i32,
    /// The radii of the tinted area of near services, if others are further out.
    pub zone: Option<(i32, i32)>,
}

const fn length((x, y): (i32, i32)) -> i32 {
    (x * x + y * y).isqrt()
}

/// Returns the point at this distance from the middle towards another point.
pub const fn along(to: (i32, i32), distance: i32) -> (i32, i32) {
    let whole = length(to);
    if whole == 0 {
        return (0, 0);
    }
    (
        rounded(to.0 * distance, whole),
        rounded(to.1 * distance, whole),
    )
}

const fn rounded(value: i32, by: i32) -> i32 {
    (value + value.signum() * by / 2) / by
}

/// Returns the middles of rows with these heights, centred on zero, and their total height.
fn rows(heights: &[i32], least: i32) -> (Vec<i32>, i32) {
    let heights = heights.iter().map(|height| *height.max(&least));
    let all: i32 = heights.clone().sum();
    let mut top = -all / 2;
    let middles = heights.map(|height| {
        top += height;
        top - height / 2
    });
    (middles.collect(), all)
}

/// Lays out services with these label heights, some of which are near.
pub fn layout(measures: &Measures, heights: &[i32], near: &[bool]) -> Layout {
    let first = heights.len().div_ceil(2);
    let (before, after) = heights.split_at(first);
    // A small number of services gets more room than it needs.
    let count = i32::try_from(first).unwrap_or_default().max(1);
    let least = measures
        .row
        .max((measures.row * 5 / count).min(measures.row * 2));
    let (before, high) = rows(before, least);
    let (after, high_after) = rows(after, least);
    let furthest = before.iter().chain(&after).map(|y| y.abs()).max();
    let furthest = furthest.unwrap_or_default();
    let down = measures.low.max(furthest * 112 / 100);
    let all_near = near.iter().all(|near| *near);
    let across = if all_near {
        measures.alone
    } else {
        measures.far
    };
    let side = |y: i32| across * (down * down - y * y).max(0).isqrt() / down;
    let ends = before.iter().map(|y| (-side(*y), *y, false));
    let ends = ends.chain(after.iter().map(|y| (side(*y), *y, true)));
    let spots = ends.zip(near).map(|((x, y, after), near)| {
        let disc = if *near && !all_near {
            measures.near((x, y))
        } else {
            (x, y)
        };
        Spot {
            end: (x, y),
            disc,
            after,
        }
    });
    let spots = spots.collect();
    let zone = (!all_near).then(|| {
        let share = measures.near * measures.far / 100 + measures.disc + 12;
        (share, down * share / measures.far)
    });
    let room = [
        high,
        high_after,
        2 * (furthest + measures.disc + 8),
        2 * (measures.hub + 30),
        zone.map_or(0, |(_, down)| 2 * down),
    ];
    Layout {
        spots,
        reach: (across, down),
        height: room.into_iter().max().unwrap_or_default(),
        zone,
    }
}
