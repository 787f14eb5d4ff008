//! Spellings that must find each other, and names that must not.

use memorial_timeline::search::index::Index;

use crate::{found, name, people, record};

/// Spellings of one name, from the record's sources and from how names pass from one language to another.
const ALIKE: &[&[&str]] = &[
    // The places, people and organisations of the record, as its sources spell them.
    &["Xocalı", "Xocali", "Khojaly", "Khojali", "Khodjaly", "Ходжалы", "חוג'אלי", "חוג׳אלי"],
    &["Musabəyov", "Musabayov", "Musabeyov"],
    &["Musabekov", "Мусабеков"],
    &["Nağıyev", "Naghiyev", "Nagiyev", "Нагиев"],
    &["Səlhət Abbasova", "Salhat Abbasova", "Салхат Аббасова"],
    &["Yeganə Salman", "Yegana Salman", "Егана Салман"],
    &["Arkadi Pomerants", "Arkady Pomerants", "Arkady Pomerantz", "ארקדי פומרנץ"],
    &["Mixail Barkan", "Mikhail Barkan", "Михаил Баркан"],
    &["Adam Amilov", "Адам Амилов"],
    &["Mixail Sutovski", "Mikhail Sutovsky", "Михаил Сутовский"],
    &["Nyuma Raçevski", "Nyuma Rachevsky", "Нюма Рачевский"],
    &["Viktoriya Dolinskaya", "Victoria Dolinskaya", "Виктория Долинская"],
    &["Elçin Axundzadə", "Elchin Akhundzade", "Эльчин Ахундзаде", "Elcin Axundzade"],
    &["Qriqori Reyxman", "Grigory Reichman", "Григорий Рейхман"],
    &["Leyla Bəyim Cəfərova", "Leyla Beyim Jafarova", "Лейла Бейим Джафарова", "Leyla Beyim Džafarová"],
    &["Lev Spivak", "Лев Спивак"],
    &["Maalot-Tarşix", "Maalot-Tarshikh"],
    &["Ma'alot-Tarshiha", "Маалот-Таршиха", "מעלות-תרשיחא", "Maalot Tarshiha"],
    &["Afula", "Афула", "עפולה"],
    &["Kiryat-Yam", "Kiryat Yam", "Кирьят-Ям", "קריית ים"],
    &["Xolon", "Kholon", "Holon", "Холон", "חולון"],
    &["Kiryat Byalik", "Kiryat Bialik", "Кирьят-Бялик", "קריית ביאליק"],
    &["İsrail", "Israil", "Израиль"],
    &["Israel", "ישראל"],
    // Azerbaijani in Latin, Cyrillic and English letters.
    &["Məmmədov", "Mammadov", "Мамедов", "Mamedov"],
    &["Hüseynov", "Huseynov", "Гусейнов"],
    &["Quliyev", "Guliyev", "Кулиев", "Kuliev"],
    &["Əliyev", "Aliyev", "Алиев"],
    &["Heydər", "Heydar", "Гейдар"],
    &["Cavid", "Javid", "Джавид", "Djavid"],
    &["Çingiz", "Chingiz", "Чингиз"],
    &["Şahin", "Shahin", "Шахин", "Sahin"],
    &["Xəlil", "Khalil", "Халил"],
    &["Zöhrə", "Zohra", "Зохра"],
    &["Gülnarə", "Gulnara", "Гюльнара", "Gyulnara"],
    &["Ağayev", "Agayev", "Агаев"],
    &["Əhmədov", "Ahmadov", "Ахмедов", "Akhmedov"],
    &["Gəncə", "Ganja", "Гянджа"],
    &["Ağdam", "Aghdam", "Agdam", "Агдам"],
    &["Şuşa", "Shusha", "Шуша", "Susa"],
    &["Xankəndi", "Khankendi", "Ханкенди"],
    &["Qasımov", "Gasimov", "Касымов"],
    &["Hacıyev", "Hajiyev", "Гаджиев"],
    &["Rüstəm", "Rustam", "Рустам"],
    &["Kamran", "Кямран"],
    // Russian in Latin letters.
    &["Соловьёв", "Соловьев", "Solovyev", "Soloviev"],
    &["Щербаков", "Shcherbakov"],
    &["Елена", "Yelena", "Elena"],
    &["Юлия", "Yulia", "Yuliya"],
    &["Илья", "Ilya", "Ilia"],
    &["Евгений", "Yevgeny", "Evgeniy"],
    &["Жанна", "Zhanna", "Žanna"],
    &["Александр", "Alexander"],
    &["Цветаева", "Tsvetayeva"],
    // Hebrew, where vowels are seldom written.
    &["חיפה", "Haifa"],
    &["דוד", "David"],
    &["יעקב", "Yaakov"],
    &["משה", "Moshe"],
    &["כהן", "Cohen", "Kohen"],
    &["חיים", "Haim", "Chaim"],
    &["צבי", "Zvi"],
    &["צבי", "Tzvi"],
    &["נתניה", "Netanya"],
    &["ירושלים", "Jerusalem"],
    // Armenian.
    &["Խոջալու", "Khojalu"],
    &["Իվանյան", "Ivanyan", "Иванян"],
    &["Ստեփանակերտ", "Stepanakert", "Степанакерт"],
    &["Պետրոսյան", "Petrosyan", "Петросян"],
    &["Գևորգյան", "Gevorgyan", "Геворкян"],
    &["Հակոբյան", "Hakobyan"],
    &["Շուշի", "Shushi", "Шуши"],
    &["Երևան", "Yerevan", "Erevan"],
    // Turkish.
    &["Erdoğan", "Erdogan", "Эрдоган"],
    &["Çiçek", "Cicek", "Chichek"],
    &["Şeyma", "Seyma", "Sheyma"],
    &["Yıldız", "Yildiz", "Йылдыз"],
    &["Cem", "Djem", "Jem"],
    // Czech.
    &["Chodžaly", "Khojaly"],
    &["Václav", "Vaclav", "Вацлав"],
    &["Černý", "Cerny", "Черный"],
    &["Žižka", "Zizka"],
    &["Novák", "Novak", "Новак"],
    &["Jelena", "Yelena"],
    &["Praha", "Прага"],
    &["Jan", "Ян"],
];

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
];

fn finds(query: &str, form: &str) -> bool {
    let record = record(&[("people", &people(&[name(form)]))]);
    !found(&record, &Index::of(&record, None), query).is_empty()
}

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
    assert!(pairs >= 240, "{pairs} pairs, each in both directions");
}

#[test]
fn other_names_are_not_found() {
    assert!(DIFFERENT.len() >= 60);
    let pairs = DIFFERENT.iter().flat_map(|(one, other)| [(*one, *other), (*other, *one)]);
    // What somebody has typed so far may still become a longer name.
    let is_beginning = |query: &str, form: &str| form.starts_with(query);
    let met: Vec<String> = pairs
        .filter(|(query, form)| !is_beginning(query, form) && finds(query, form))
        .map(|(query, form)| format!("{query} finds {form}"))
        .collect();
    assert!(met.is_empty(), "{}", met.join("\n"));
}

#[test]
fn forms_in_several_scripts_lead_to_one_person_and_place() {
    let record = record(&[
        (
            "people",
            r#"{"id":"m","name":{"en":"Rasim Musabayov","az":"Rasim Musabəyov","also":["Musabekov","Musabeyov"]},
            "roles":[{"title":"MP","organisation":"o","place":"p"}],"sources":[{"source":"s"}]}"#,
        ),
        ("organisations", r#"{"id":"o","name":{"en":"AzIz","ru":"АзИз"},"sources":[{"source":"s"}]}"#),
        ("places", r#"{"id":"p","name":{"en":"Khojaly","az":"Xocalı","hy":"Խոջալու","also":["Khodjaly"]}}"#),
    ]);
    let index = Index::of(&record, None);
    for query in ["Musabekov", "Musabəyov", "Мусабеков", "азиз", "Xocali", "Ходжалы", "חוג'אלי", "Խոջ", "mp"]
    {
        assert_eq!(found(&record, &index, query), ["m"], "{query}");
    }
    assert!(found(&record, &index, "Իվանյան").is_empty());
}
