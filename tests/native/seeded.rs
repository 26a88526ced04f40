//! Random inputs that are the same on every run.

use joint_effort::domain::assessment::Assessment;
use joint_effort::domain::dimension::Dimensions;
use joint_effort::domain::family::Family;
use joint_effort::domain::family_risk::FamilyRisk;
use joint_effort::domain::relationship::Relationship;
use joint_effort::domain::response::Response;
use joint_effort::domain::vocabulary::{Each, Vocabulary};
use joint_effort::flow::Responses;
use joint_effort::record::{Day, Record, Scope, Time};

/// A xorshift generator (Marsaglia 2003).
pub struct Seeded {
    state: u64,
    /// The percentage of answers with nothing known, drawn again for each whole input, so that full, patchy
    /// and nearly empty ones all occur.
    gaps: usize,
}

impl Seeded {
    pub const fn new(seed: u64) -> Self {
        Self {
            state: seed ^ 0x9E37_79B9_7F4A_7C15,
            gaps: 0,
        }
    }

    pub const fn next(&mut self) -> u64 {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        self.state
    }

    /// Returns a number from 0, below the bound.
    pub fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next() >> 33).unwrap() % bound
    }

    pub fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }

    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            list.swap(last, self.below(last + 1));
        }
    }

    fn begin(&mut self) {
        self.gaps = self.pick(&[0, 0, 5, 15, 40, 90]);
    }

    fn response<V: Vocabulary>(&mut self) -> Response<V> {
        if self.below(100) < self.gaps {
            self.pick(&[Response::Unanswered, Response::Unknown])
        } else {
            Response::Known(self.pick(V::ALL))
        }
    }

    fn each<K: Vocabulary, V: Vocabulary, const N: usize>(&mut self) -> Each<K, Response<V>, N> {
        Each::new(std::array::from_fn(|_| self.response()))
    }

    /// Returns ten answers, often close to one another, so that every level occurs.
    pub fn dimensions(&mut self) -> Dimensions {
        self.begin();
        let mut dimensions: Dimensions = self.each();
        let floor = self.below(6);
        for dimension in Vocabulary::ALL {
            if let Response::Known(answer) = &mut dimensions[*dimension]
                && answer.index() < floor
                && self.below(8) > 0
            {
                *answer = Vocabulary::ALL[floor];
            }
        }
        dimensions
    }

    pub fn family(&mut self) -> FamilyRisk {
        self.begin();
        let calm = self.below(4);
        let mut family = FamilyRisk {
            risks: self.each(),
            criticals: self.each(),
            infant: self.response(),
            agency_rating: self.response(),
        };
        // Keeps most families far from the worst, because a yes to a critical question hides everything else.
        for domain in Vocabulary::ALL {
            if family.risks[*domain].known().is_some() && self.below(4) < calm {
                family.risks[*domain] = Response::Known(Vocabulary::ALL[0]);
            }
        }
        for critical in Vocabulary::ALL {
            if family.criticals[*critical].known().is_some() && self.below(16) > 0 {
                family.criticals[*critical] = Response::Known(Vocabulary::ALL[1]);
            }
        }
        if self.below(2) == 0 {
            family.agency_rating = Response::Unknown;
        }
        family
    }

    pub fn assessment(&mut self) -> Assessment {
        let dimensions = self.dimensions();
        let risk = self.family();
        let claimed = self.response();
        let family = Family {
            risk,
            services: self.response(),
            adult_and_child: self.response(),
        };
        let relationship = Relationship {
            claimed,
            dimensions,
            barriers: self.each(),
        };
        Assessment {
            relationship,
            family,
        }
    }

    /// Returns complete responses, with a name that has more than letters in it.
    pub fn responses(&mut self) -> Responses {
        let mut responses = Responses {
            assessment: self.assessment(),
            ..Responses::default()
        };
        for strength in Vocabulary::ALL {
            responses.strengths[*strength] = self.below(2) == 0;
        }
        let length = self.below(50);
        let name: String = (0..length)
            .map(|_| self.pick(&['a', 'Z', ' ', 'é', '"', '\\', '日', '🙂', '{']))
            .collect();
        responses.name_service(&name);
        responses
    }

    /// Returns a record of either scope, with or without a day, a time and an edition.
    pub fn record(&mut self) -> Record {
        let numbers = (self.below(30), self.below(12), self.below(28));
        let [year, month, day] = [2020 + numbers.0, 1 + numbers.1, 1 + numbers.2];
        let small = |number| u8::try_from(number).unwrap();
        let day = Day::new(u16::try_from(year).unwrap(), small(month), small(day));
        let responses = self.responses();
        let day = day.filter(|_| self.below(4) > 0);
        let time = Time::new(small(numbers.0 % 24), small(2 * numbers.2));
        let record = Record {
            responses,
            scope: Scope::Whole,
            day,
            time: day.and(time).filter(|_| !numbers.1.is_multiple_of(3)),
            edition: String::from(self.pick(&["", "2026.1", "2026.1+changed", "our own, 2"])),
        };
        let scope = self.pick(Scope::ALL);
        record.within(scope)
    }
}
