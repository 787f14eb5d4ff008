//! The query of an address: what a reader can share beside the page, read and written.

/// A part of the timeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Show {
    /// The axis alone.
    Axis,
    /// The list alone.
    List,
}

impl Show {
    /// The part of this name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        [Self::Axis, Self::List].into_iter().find(|show| show.name() == name)
    }

    /// Its name in the address.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Axis => "axis",
            Self::List => "list",
        }
    }

    /// The part that holds the target of a fragment with its hash: the axis, or the list and its entries.
    fn of_fragment(fragment: &str) -> Option<Self> {
        match fragment {
            "#_axis" => Some(Self::Axis),
            "#_list" => Some(Self::List),
            _ => (!fragment.starts_with("#_")).then_some(Self::List),
        }
    }
}

/// What the names are sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    /// By how well they match the words searched for; by name without words.
    #[default]
    Match,
    /// By name.
    Name,
    /// By organisation.
    Organisation,
    /// By country.
    Country,
    /// By the number of events, most first.
    Appearances,
    /// By the date of birth.
    Born,
    /// By the date of death.
    Died,
}

impl Sort {
    /// Each of them.
    pub const ALL: [Self; 7] =
        [Self::Match, Self::Name, Self::Organisation, Self::Country, Self::Appearances, Self::Born, Self::Died];

    /// Its name in the address.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Match => "match",
            Self::Name => "name",
            Self::Organisation => "organisation",
            Self::Country => "country",
            Self::Appearances => "appearances",
            Self::Born => "born",
            Self::Died => "died",
        }
    }

    /// The one of this name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| sort.name() == name)
    }
}

/// What a reader can share beside the page: the query of the address.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    /// The words searched for.
    pub words: String,
    /// Chosen kinds of names: `person`, `organisation`.
    pub kinds: Vec<String>,
    /// Chosen roles.
    pub roles: Vec<String>,
    /// Chosen lanes, by id.
    pub lanes: Vec<String>,
    /// Chosen people, by id.
    pub people: Vec<String>,
    /// Chosen organisations, by id.
    pub organisations: Vec<String>,
    /// Chosen places, by id.
    pub places: Vec<String>,
    /// Chosen countries, by code; `none` where none is stated.
    pub countries: Vec<String>,
    /// The first and the last year wanted.
    pub years: (Option<i64>, Option<i64>),
    /// What the names are sorted by.
    pub sort: Sort,
    /// Which part of the timeline is shown; both without it.
    pub show: Option<Show>,
    /// The event that the axis is at, by id.
    pub at: Option<String>,
    /// The time that the axis shows, as an EDTF interval.
    pub time: Option<String>,
    /// What else the address carries; it is kept, and read elsewhere or not at all.
    pub rest: Vec<(String, String)>,
}

/// The lists of a query and their names in the address, in the order in which they are written.
macro_rules! choices {
    ($query:ident, $act:ident) => {
        $act!("kind", $query.kinds);
        $act!("role", $query.roles);
        $act!("lane", $query.lanes);
        $act!("person", $query.people);
        $act!("organisation", $query.organisations);
        $act!("place", $query.places);
        $act!("country", $query.countries);
    };
}

/// Whether a list of the query has this name in the address.
fn is_choice(name: &str) -> bool {
    ["kind", "role", "lane", "person", "organisation", "place", "country"].contains(&name)
}

impl Query {
    /// Reads a query string; what it cannot read, it leaves out.
    #[must_use]
    pub fn parse(query: &str) -> Self {
        let mut parsed = Self::default();
        for (name, value) in form_urlencoded::parse(query.trim_start_matches('?').as_bytes()) {
            parsed.take(&name, value.into_owned());
        }
        parsed
    }

    fn take(&mut self, name: &str, value: String) {
        if value.is_empty() {
            return;
        }
        macro_rules! choice {
            ($name:literal, $list:expr) => {
                if name == $name && !$list.contains(&value) {
                    $list.push(value);
                    return;
                }
            };
        }
        choices!(self, choice);
        match name {
            "q" => self.words = value,
            "from" => self.years.0 = value.parse().ok(),
            "to" => self.years.1 = value.parse().ok(),
            "sort" => self.sort = Sort::parse(&value).unwrap_or_default(),
            "show" => self.show = Show::parse(&value),
            "at" => self.at = Some(value),
            "time" => self.time = Some(value),
            _ if !is_choice(name) => self.rest.push((name.to_owned(), value)),
            _ => {}
        }
    }

    /// The query string, with its question mark; nothing where there is nothing to say.
    #[must_use]
    pub fn print(&self) -> String {
        let mut printed = form_urlencoded::Serializer::new(String::new());
        let mut put = |name: &str, value: &str| {
            printed.append_pair(name, value);
        };
        if !self.words.is_empty() {
            put("q", &self.words);
        }
        macro_rules! choice {
            ($name:literal, $list:expr) => {
                for value in &$list {
                    put($name, value);
                }
            };
        }
        choices!(self, choice);
        for (name, year) in [("from", self.years.0), ("to", self.years.1)] {
            if let Some(year) = year {
                put(name, &year.to_string());
            }
        }
        let sort = (self.sort != Sort::Match).then(|| self.sort.name());
        let show = self.show.map(Show::name);
        let single = [("at", &self.at), ("time", &self.time)];
        let single = single.map(|(name, value)| (name, value.as_deref()));
        for (name, value) in [("sort", sort), ("show", show)].into_iter().chain(single) {
            if let Some(value) = value {
                put(name, value);
            }
        }
        for (name, value) in &self.rest {
            put(name, value);
        }
        let printed = printed.finish();
        if printed.is_empty() { printed } else { ["?", &printed].concat() }
    }

    /// The query after a link within the same page: filters stay as the reader has set them, the event that the axis is
    /// at comes from the link, and the part of the timeline that holds the link's target is shown.
    #[must_use]
    pub fn after_link(&self, link: Self, fragment: &str) -> Self {
        let mut next = self.clone();
        next.at = link.at;
        if Show::of_fragment(fragment).is_some_and(|part| self.show != Some(part)) {
            next.show = None;
        }
        next
    }

    /// Without the filters: what remains when everything is cleared.
    #[must_use]
    pub fn without_filters(&self) -> Self {
        Self {
            sort: self.sort,
            show: self.show,
            at: self.at.clone(),
            time: self.time.clone(),
            rest: self.rest.clone(),
            ..Self::default()
        }
    }

    /// The filters alone.
    #[must_use]
    pub fn filters(&self) -> Self {
        Self { sort: Sort::Match, show: None, at: None, time: None, rest: Vec::new(), ..self.clone() }
    }

    /// The values chosen under a name of the address, such as `lane`; none under a name that stands for no list.
    #[must_use]
    pub fn chosen(&self, name: &str) -> &[String] {
        macro_rules! choice {
            ($name:literal, $list:expr) => {
                if name == $name {
                    return &$list;
                }
            };
        }
        choices!(self, choice);
        &[]
    }

    /// Chooses a value under a name of the address, or no longer.
    pub fn toggle(&mut self, name: &str, value: &str) {
        macro_rules! choice {
            ($name:literal, $list:expr) => {
                if name == $name {
                    match $list.iter().position(|chosen| chosen == value) {
                        Some(place) => drop($list.remove(place)),
                        None => $list.push(value.to_owned()),
                    }
                }
            };
        }
        choices!(self, choice);
    }

    /// Whether it searches for any words.
    #[must_use]
    pub fn has_words(&self) -> bool {
        !self.words.trim().is_empty()
    }

    /// Whether any filter is set.
    #[must_use]
    pub fn has_filters(&self) -> bool {
        self.filters() != Self::default()
    }
}

#[cfg(test)]
mod tests;
