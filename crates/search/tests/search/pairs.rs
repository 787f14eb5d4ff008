//! Spellings that must find each other, and names that must not.

use memorial_search::index::Index;

use crate::{alike::ALIKE, finds, found, index_of, named};

/// Names that are not one, however alike they look.
const DIFFERENT: &[(&str, &str)] = &[
    ("Holon", "Haifa"),
    ("חולון", "Haifa"),
    ("חולון", "Hebron"),
    ("Afula", "Paula"),
    ("עפולה", "Paula"),
    ("עפולה", "Ufa"),
    ("חיפה", "Jaffa"),
    ("יפו", "Haifa"),
    ("Khojaly", "Kelbajar"),
    ("Xocalı", "Xaçmaz"),
    ("Ходжалы", "Хаджибей"),
    ("חוג'אלי", "Agali"),
    ("Musabayov", "Mustafayev"),
    ("Musabekov", "Mamedbekov"),
    ("Мусабеков", "Mustafa"),
    ("Naghiyev", "Babayev"),
    ("Nağıyev", "Aliyev"),
    ("Abbasova", "Babayeva"),
    ("Salman", "Suleyman"),
    ("Salman", "Samir"),
    ("Spivak", "Spielberg"),
    ("Pomerants", "Romanenko"),
    ("פומרנץ", "Parnas"),
    ("Barkan", "Braun"),
    ("Amilov", "Isayev"),
    ("Sutovsky", "Slutsk"),
    ("Rachevsky", "Reichman"),
    ("Reichman", "Richter"),
    ("Dolinskaya", "Dubinin"),
    ("Akhundzade", "Akhmedov"),
    ("Jafarova", "Jabrayilova"),
    ("Cəfərova", "Səmədova"),
    ("Brokas", "Burakas"),
    ("Lev", "Levi"),
    ("Levi", "Lola"),
    ("Adam", "Aram"),
    ("Adam", "Eden"),
    ("Baku", "Batu"),
    ("Bakı", "Paki"),
    ("Şuşa", "Xaçın"),
    ("Shusha", "Masha"),
    ("Ağdam", "Aghdara"),
    ("Gəncə", "Göyçə"),
    ("Kiryat", "Karat"),
    ("Kiryat-Yam", "Kiryat-Gat"),
    ("Kiryat-Yam", "Kiryat-Ata"),
    ("קריית ים", "Kiryat Gat"),
    ("Bialik", "Byelov"),
    ("דוד", "Dina"),
    ("דוד", "Dan"),
    ("כהן", "Kalman"),
    ("משה", "Sasha"),
    ("Պետրոսյան", "Poghosyan"),
    ("Իվանյան", "Vanadzor"),
    ("Երևան", "Ararat"),
    ("Степанакерт", "Степанов"),
    ("Александр", "Леонид"),
    ("Илья", "Юлия"),
    ("Жанна", "Яна"),
    ("Hüseynov", "Həsənov"),
    ("Əliyev", "Əmirov"),
    ("Cavid", "Habib"),
    ("Cem", "Kim"),
    ("1992", "1993"),
    ("366", "365"),
    ("Novák", "Nowicki"),
    ("محمد", "حميد"),
    ("علي", "عمر"),
    ("Hashimi", "Hikmet"),
    ("von Neumann", "von Braun"),
    ("de la Cruz", "de la Torre"),
    ("ʿAli", "Ilyas"),
    ("שלום", "שלמה"),
];

/// What nobody is called.
const NONSENSE: &[&str] = &[
    "aaa", "aaaa", "aaaaaaaa", "eee", "iii", "ooo", "uuu", "hhh", "xxx", "xxxxxx", "kkk", "qqq", "sss", "ssss", "jjj",
    "ccc", "zzz", "shshsh", "ааа", "ссс", "ххх", "ййй", "אאא", "ממממ", "יייי", "ווו", "ااا", "աաա", "111", "aaa bbb",
    "mmmmmm",
];

#[test]
fn every_spelling_of_a_name_finds_every_other() {
    let (mut pairs, mut missed) = (0, Vec::new());
    for spellings in ALIKE {
        for query in *spellings {
            for form in spellings.iter().filter(|form| *form != query) {
                pairs += 1;
                if !finds(query, form) {
                    missed.push(format!("{query} does not find {form}"));
                }
            }
        }
    }
    assert!(missed.is_empty(), "{} of {pairs}:\n{}", missed.len(), missed.join("\n"));
    assert!(pairs >= 340, "{pairs} pairs, each in both directions");
}

#[test]
fn other_names_are_not_found() {
    assert!(DIFFERENT.len() >= 70);
    let pairs = DIFFERENT.iter().flat_map(|(one, other)| [(*one, *other), (*other, *one)]);
    // What somebody has typed so far may still become a longer name.
    let is_prefix = |query: &str, form: &str| form.starts_with(query);
    let met: Vec<String> = pairs
        .filter(|(query, form)| !is_prefix(query, form) && finds(query, form))
        .map(|(query, form)| format!("{query} finds {form}"))
        .collect();
    assert!(met.is_empty(), "{}", met.join("\n"));
}

#[test]
fn nonsense_finds_nobody() {
    let mut names: Vec<&str> = ALIKE.iter().flat_map(|spellings| spellings.iter().copied()).collect();
    // Hebrew words with hardly a consonant, which fit almost any vowels.
    names.extend(["אה", "היא", "היה", "הוא", "יהיה", "אי", "עיי"]);
    let index = index_of(&names);
    for query in NONSENSE {
        let met: Vec<&str> = found(&index, query).into_iter().map(|place| names[place]).collect();
        assert!(met.is_empty(), "{query} finds {met:?}");
    }
}

#[test]
fn forms_in_several_scripts_lead_to_one_name() {
    let index = Index::new(&[
        named(&["Rasim Musabayov", "Rasim Musabəyov", "Musabekov", "Musabeyov"]),
        named(&["AzIz", "АзИз"]),
        named(&["Khojaly", "Xocalı", "Խոջալու", "Khodjaly"]),
    ]);
    let check = |queries: &[&str], place: usize| {
        for query in queries {
            assert_eq!(found(&index, query), [place], "{query}");
        }
    };
    check(&["Musabekov", "Musabəyov", "Мусабеков"], 0);
    check(&["азиз"], 1);
    check(&["Xocali", "Ходжалы", "חוג'אלי", "Խոջ"], 2);
    assert!(found(&index, "Իվանյան").is_empty());
}
