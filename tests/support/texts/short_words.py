"""Short words that open sentences in the 24 official languages: articles, prepositions, names.

They are of the length of a month's name or its abbreviation, and some are one.
"""

SHORT_WORDS = {
    code: tuple(words.split())
    for code, words in {
        "bg": "В За На От До По Май Яна Ето",
        "cs": "V Na Za Po Do Od Ta To Jak",
        "da": "I En Et De Den Det På Maj Jan",
        "de": "Am Im Ab Bis Das Die Der Zu In Jan Mai",
        "el": "Η Ο Το Τα Οι Στη Για Με Από",
        "en": "A An The In On To At May March Jan April",
        "es": "A El La De En Un Y Los Mar",
        "et": "Ka Ja On See Et Ta Mai Jaan",
        "fi": "Se Ja On Ei Ne Kun Joulu Tammi",
        "fr": "A La Le De En Un Du Les Mais Mars",
        "ga": "An Na Is Le Ar Ó Do Ag I Tá Mí",
        "hr": "U Na Za Od Do I Te To Svi",
        "hu": "A Az És Ez Ha Így Ma Egy Jan",
        "it": "Il La Lo Le Un In Da A Gli Mar",
        "lt": "Ir Su Be Tai Jei Kad Per Sau",
        "lv": "Un Ar Ir No Pēc Tas Bet Lai",
        "mt": "Il-lag Fl-aħħar Ta’ Dan Din Għal U Mar",
        "nl": "De Het In Op Er Te Mei Van Jan",
        "pl": "W Na Za Od Do Ta To Maj Gdy",
        "pt": "A O Os As Em De No Na Um Mar",
        "ro": "O La În De Pe Cu Un Iar Mai",
        "sk": "V Na Za Od Do Tá To Po Máj",
        "sl": "V Na Za Od Do Ta To Po Maj",
        "sv": "I En Ett På Den Det De Maj Jan",
    }.items()
}
