//! Particles of names (al-, de la, von): they neither hide a name from a search nor head it in an alphabet.

use crate::normalize::{normalize, words};

/// Particles, normalized, in the scripts that names come in.
const PARTICLES: [&str; 54] = [
    "al", "el", "ul", "de", "del", "della", "dello", "dei", "degli", "di", "da", "das", "do", "dos", "du", "des", "d",
    "la", "las", "le", "les", "lo", "los", "von", "vom", "van", "der", "den", "ter", "ten", "te", "zu", "zum", "zur",
    "af", "av", "ibn", "bin", "bint", "аль", "эль", "де", "дель", "ди", "да", "дю", "ла", "ле", "фон", "ван", "ибн",
    "אל", "דה", "פון",
];

/// The Arabic article as it is heard before a letter that it takes on: as-Sadr, ash-Sharif, ар-Рашид.
const ASSIMILATED: [&str; 18] =
    ["as", "es", "ash", "an", "en", "ar", "er", "at", "et", "ad", "ed", "az", "ас", "аш", "ан", "ар", "ат", "ад"];

/// Particles that head no name, however they are written.
const ALWAYS: [&str; 3] = ["von", "фон", "פון"];

/// Whether a word is a particle of the next, both normalized.
#[must_use]
pub fn is_particle(word: &str, next: &str) -> bool {
    PARTICLES.contains(&word) || (is_assimilated(word, next))
}

fn is_assimilated(word: &str, next: &str) -> bool {
    ASSIMILATED.contains(&word) && next.starts_with(word.trim_start_matches(['a', 'e', 'а']))
}

/// A name without the particles that it begins with: those in small letters, those joined by a hyphen, and several in a
/// row. What is an article of a place (`El Salvador`) is part of its name.
#[must_use]
pub fn without_particles(name: &str) -> &str {
    let words: Vec<_> = words(name).collect();
    let normalized: Vec<String> = words.iter().map(|word| normalize(word.written)).collect();
    let leading = normalized.windows(2).take_while(|pair| is_particle(&pair[0], &pair[1])).count();
    if leading == 0 {
        return name;
    }
    let is_small = words[0].written.chars().next().is_some_and(char::is_lowercase);
    let is_article = words[leading].is_joined()
        && (matches!(normalized[0].as_str(), "al" | "el" | "ul" | "аль" | "эль" | "אל")
            || is_assimilated(&normalized[0], &normalized[1]));
    let heads_nothing = is_small || is_article || leading > 1 || ALWAYS.contains(&normalized[0].as_str());
    if heads_nothing { &name[words[leading].start..] } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_particle_heads_no_name() {
        for (name, main) in [
            ("al-Hashimi", "Hashimi"),
            ("Al-Hashimi Ali", "Hashimi Ali"),
            ("as-Sadr", "Sadr"),
            ("Ash-Sharif", "Sharif"),
            ("ар-Рашид", "Рашид"),
            ("de la Cruz", "Cruz"),
            ("De la Cruz", "Cruz"),
            ("von Neumann", "Neumann"),
            ("Von Neumann", "Neumann"),
            ("van der Meer", "Meer"),
            ("аль-Хашими", "Хашими"),
            ("фон Нейман", "Нейман"),
            ("אל-האשמי", "האשמי"),
            ("El Salvador", "El Salvador"),
            ("La Paz", "La Paz"),
            ("Al Gore", "Al Gore"),
            ("Az-İz", "Az-İz"),
            ("De-escalation", "De-escalation"),
            ("Lev van Dam", "Lev van Dam"),
            ("De", "De"),
            ("de la", "la"),
            ("Alva", "Alva"),
        ] {
            assert_eq!(without_particles(name), main, "{name}");
        }
    }
}
