"""What the hand-made record of the seed says: rows of words, nothing of the model."""

from __future__ import annotations

from generator.model.base import Basis, Happening, Kind, Role, Strength

FactRow = tuple[
    str,  # key
    str,  # words that open its sentence
    tuple[str, ...],  # what is shown
    Role,
    Strength,
    tuple[str, ...],  # cues
    tuple[tuple[str | None, str, str], ...],  # actor, speaker's words, cue
]
FACTS: tuple[FactRow, ...] = (
    (
        "drones",
        "On March 27, images",
        (
            "On March 27, images were released depicting Kim inspecting reconnaissance and attack drones at an undisclosed location",
        ),
        "development",
        "stated",
        (),
        (),
    ),
    (
        "troops",
        "According to South",
        (
            "approximately 3,000 North Korean troops were reportedly sent to Russia in January and February, augmenting an earlier deployment of 11,000 soldiers who have already been engaged in the Kursk region of Russia.",
        ),
        "development",
        "reported",
        ("reportedly",),
        (("yonhap", "South Korea’s Yonhap news agency", "According to"),),
    ),
    (
        "visit",
        "Furthermore, plans",
        (
            "plans for Kim’s visit to Moscow later this year were indicated by Russia’s Deputy Foreign Minister Andrei Rudenko.",
        ),
        "outlook",
        "planned",
        ("plans",),
        (("andrei-rudenko", "Russia’s Deputy Foreign Minister Andrei Rudenko", "indicated by"),),
    ),
    (
        "dependence",
        "Ukrainian analyst Oleh",
        (
            "Ukrainian analyst Oleh Saakyan noted that Russia is increasingly dependent on North Korea for various military resources, which now includes personnel, in addition to munitions and weaponry, indicating a deepening military alliance.",
        ),
        "assessment",
        "reported",
        (),
        (("oleh-saakyan", "Ukrainian analyst Oleh Saakyan", "noted"),),
    ),
    (
        "ceasefire",
        "Russia has also pressured",
        (
            "Russia has also pressured Western nations to cease military support for Ukraine as a precondition for a ceasefire.",
        ),
        "development",
        "stated",
        (),
        (),
    ),
    (
        "satisfaction",
        "North Korea’s state media",
        (
            "North Korea’s state media reported on March 27 that Kim expressed satisfaction with the new drones.",
        ),
        "development",
        "reported",
        (),
        (("state-media", "North Korea’s state media", "reported"),),
    ),
    (
        "weapons",
        "The newest troop",
        (
            "The newest troop deployment also involves additional weaponry and ammunition, according to assessments from the Joint Chiefs of Staff (JCS) in South Korea.",
        ),
        "development",
        "reported",
        (),
        (
            (
                "joint-chiefs-of-staff",
                "the Joint Chiefs of Staff (JCS) in South Korea",
                "according to",
            ),
        ),
    ),
    (
        "concerns",
        "On March 27, images",
        (
            "raising international concerns regarding potential drone technology exchanges between Russia and North Korea for military aid benefits.",
        ),
        "consequence",
        "stated",
        ("potential",),
        (),
    ),
    (
        "alarm",
        "This development has",
        (
            "This development has raised alarms in South Korea regarding North Korea’s possible acquisition of battlefield experience and potential technology transfers from Russia.",
        ),
        "consequence",
        "stated",
        ("possible", "potential"),
        (),
    ),
    (
        "efficacy",
        "Despite early setbacks",
        (
            "Despite early setbacks experienced by North Korean troops, who faced significant losses due to Ukrainian drone attacks, their efficacy appears to have improved in recent conflicts, aiding in the pushback of Ukrainian forces in Kursk.",
        ),
        "assessment",
        "hedged",
        ("appears",),
        (),
    ),
    (
        "doubt",
        "Military analyst Lee",
        (
            "Military analyst Lee Sung Joon from South Korea suggested that while the showcased drone may contain components from Russia, it likely exaggerates its capabilities and may be vulnerable to interception.",
        ),
        "assessment",
        "hedged",
        ("may", "likely"),
        (("lee-sung-joon", "Military analyst Lee Sung Joon from South Korea", "suggested"),),
    ),
    (
        "economy",
        "Saakyan commented",
        (
            "Saakyan commented on the growing difficulties in the Russian economy and its military mobilization efforts, emphasizing that more weapons from North Korea are emerging on the battlefield.",
        ),
        "assessment",
        "reported",
        (),
        (("oleh-saakyan", "Saakyan", "commented"),),
    ),
    (
        "production",
        "He indicated an",
        (
            "He",
            "[kim-jong-un]",
            "indicated an intention to increase production, positioning drones and artificial intelligence as key priorities for the regime.",
        ),
        "outlook",
        "planned",
        ("intention",),
        (("kim-jong-un", "He", "indicated"),),
    ),
    (
        "visits",
        "Historically, Kim",
        (
            "Kim has made previous journeys to Moscow in 2019 and 2023, meeting with Russian President Vladimir Putin.",
        ),
        "background",
        "stated",
        (),
        (),
    ),
    (
        "since2022",
        "Relations between Russia and",
        (
            "Relations between Russia and North Korea have notably strengthened since Russia’s invasion of Ukraine in 2022, with North Korea contributing troops, missiles, and artillery systems.",
        ),
        "background",
        "stated",
        (),
        (),
    ),
)

ActorRow = tuple[str, str, Kind, tuple[str, ...], tuple[str, ...]]
ACTORS: tuple[ActorRow, ...] = (
    ("kim-jong-un", "Kim Jong Un", "person", ("Kim",), ("North Korean leader",)),
    ("north-korea", "North Korea", "country", ("North Korean",), ()),
    ("russia", "Russia", "country", ("Russian",), ()),
    ("oleh-saakyan", "Oleh Saakyan", "person", ("Saakyan",), ("Ukrainian analyst",)),
    ("ukraine", "Ukraine", "country", ("Ukrainian",), ()),
    ("yonhap", "Yonhap", "organisation", (), ("news agency",)),
    ("lee-sung-joon", "Lee Sung Joon", "person", (), ("Military analyst",)),
    ("andrei-rudenko", "Andrei Rudenko", "person", (), ("Russia’s Deputy Foreign Minister",)),
    ("vladimir-putin", "Vladimir Putin", "person", (), ("Russian President",)),
    ("joint-chiefs-of-staff", "Joint Chiefs of Staff", "organisation", ("JCS",), ()),
    ("state-media", "North Korea’s state media", "organisation", (), ()),
    ("south-korea", "South Korea", "country", (), ()),
    ("north-korean-troops", "North Korean troops", "group", (), ()),
    ("ukrainian-forces", "Ukrainian forces", "group", (), ()),
    ("western-nations", "Western nations", "group", (), ()),
    ("moscow", "Moscow", "place", (), ()),
    ("kursk", "Kursk", "place", (), ()),
)

VOICES = (
    ("yonhap", "South Korea’s Yonhap news agency"),
    ("andrei-rudenko", "Russia’s Deputy Foreign Minister Andrei Rudenko"),
    ("oleh-saakyan", "Ukrainian analyst Oleh Saakyan"),
    ("state-media", "North Korea’s state media"),
    ("joint-chiefs-of-staff", "the Joint Chiefs of Staff (JCS)"),
    ("lee-sung-joon", "Military analyst Lee Sung Joon"),
    ("kim-jong-un", "Kim expressed satisfaction"[:3]),
)

RelationRow = tuple[str, str, str, str, str, Strength]
RELATIONS: tuple[RelationRow, ...] = (
    ("kim-jong-un", "visit to", "plans for Kim’s", "moscow", "visit", "planned"),
    ("kim-jong-un", "meeting with", "Historically", "vladimir-putin", "visits", "stated"),
    ("russia", "pressured", "Russia has also", "western-nations", "ceasefire", "stated"),
    (
        "north-korea",
        "contributing troops, missiles, and artillery systems",
        "have notably",
        "russia",
        "since2022",
        "stated",
    ),
    ("russia", "invasion of", "have notably", "ukraine", "since2022", "stated"),
    (
        "russia",
        "is increasingly dependent on",
        "Ukrainian analyst Oleh",
        "north-korea",
        "dependence",
        "reported",
    ),
)

DateRow = tuple[str, str, str, str, Basis, Happening, tuple[str, ...]]
DATES: tuple[DateRow, ...] = (
    (
        "visits",
        "2019",
        "Historically",
        "2019",
        "stated",
        "happened",
        (
            "Kim has made previous journeys to Moscow in 2019",
            "meeting with Russian President Vladimir Putin.",
        ),
    ),
    (
        "since2022",
        "2022",
        "have notably",
        "2022",
        "stated",
        "happened",
        ("Russia’s invasion of Ukraine in 2022",),
    ),
    (
        "visits",
        "2023",
        "Historically",
        "2023",
        "stated",
        "happened",
        (
            "Kim has made previous journeys to Moscow in",
            "2023, meeting with Russian President Vladimir Putin.",
        ),
    ),
    (
        "troops",
        "January and February",
        "According to South",
        "XXXX-01/XXXX-02",
        "stated",
        "happened",
        (
            "approximately 3,000 North Korean troops were reportedly sent to Russia in January and February",
        ),
    ),
    (
        "drones",
        "March 27",
        "On March 27, images",
        "XXXX-03-27",
        "stated",
        "happened",
        (
            "On March 27, images were released depicting Kim inspecting reconnaissance and attack drones",
        ),
    ),
    (
        "satisfaction",
        "March 27",
        "North Korea’s state media",
        "XXXX-03-27",
        "stated",
        "happened",
        (
            "North Korea’s state media reported on March 27 that Kim expressed satisfaction with the new drones.",
        ),
    ),
    (
        "visit",
        "later this year",
        "Furthermore",
        "XXXX",
        "unknown",
        "planned",
        (
            "plans for Kim’s visit to Moscow later this year were indicated by Russia’s Deputy Foreign Minister Andrei Rudenko.",
        ),
    ),
)

AmountRow = tuple[str, str, str, str, str | None, str | None, str | None]
AMOUNTS: tuple[AmountRow, ...] = (
    (
        "troops",
        "According to South",
        "approximately 3,000 North Korean troops",
        "3000",
        "troops",
        "approximately",
        "North Korean troops",
    ),
    (
        "troops",
        "augmenting",
        "an earlier deployment of 11,000 soldiers",
        "11000",
        "soldiers",
        "earlier",
        "soldiers",
    ),
)

NoteRow = tuple[
    str,  # kind
    str,  # message
    tuple[str, ...],  # facts
    tuple[tuple[str, str], ...],  # quotes, each with words that open its sentence
    dict[str, "str | int"],  # what fills the message: a string, or which quote
]
CAVEATS: tuple[NoteRow, ...] = (
    ("undated", "caveat.undated", (), (), {}),
    ("second-hand", "caveat.second_hand.text", (), (("www.rferl.org", ""),), {"q": 0}),
    ("no-link", "caveat.no_link", (), (), {}),
    ("single-origin", "caveat.single_text", (), (), {}),
    ("no-direct-quotes", "caveat.no_direct_quotes", (), (), {}),
    (
        "year-not-stated",
        "caveat.year_not_stated.two",
        ("drones", "satisfaction", "troops"),
        (("March 27", "On March 27"), ("January and February", "")),
        {"q1": 0, "q2": 1},
    ),
    (
        "interested-party",
        "caveat.interested_state",
        ("visit",),
        (("Russia’s Deputy Foreign Minister Andrei Rudenko", ""),),
        {"q": 0},
    ),
    (
        "interested-party",
        "caveat.interested_state",
        ("satisfaction",),
        (("North Korea’s state media", ""),),
        {"q": 0},
    ),
    ("hedged", "caveat.hedged", ("doubt",), (("may contain components", ""),), {"q": 0}),
    (
        "ambiguous-reference",
        "caveat.ambiguous_reference",
        ("doubt",),
        (("it likely exaggerates", ""), ("the showcased drone", ""), ("Russia", "components from")),
        {"q1": 0, "q2": 1, "q3": 2},
    ),
    (
        "withheld-detail",
        "caveat.withheld_detail",
        ("drones",),
        (("an undisclosed location", ""),),
        {"q": 0},
    ),
    (
        "plan-not-event",
        "caveat.plan",
        ("visit",),
        (("plans for Kim’s visit to Moscow", ""),),
        {"q": 0},
    ),
    (
        "unattributed",
        "caveat.unsourced_act",
        ("ceasefire",),
        (("pressured Western nations", ""),),
        {"q": 0},
    ),
    (
        "number-varies",
        "caveat.number_varies.two",
        ("troops",),
        (("approximately 3,000", ""), ("an additional 3,000", "")),
        {"q1": 0, "q2": 1},
    ),
)
GAPS: tuple[NoteRow, ...] = (
    ("published", "gap.published", (), (), {}),
    (
        "which_year",
        "gap.which_year",
        ("drones",),
        (("March 27", "On March 27"),),
        {"q": 0},
    ),
    ("where", "gap.where", ("drones",), (("an undisclosed location", ""),), {"q": 0}),
    ("how_many", "gap.how_many", ("efficacy",), (("significant losses", ""),), {"q": 0}),
    ("when", "gap.when", ("visit",), (("plans for Kim’s visit to Moscow", ""),), {"q": 0}),
    ("reply", "gap.reply", ("ceasefire",), (("Western nations", ""),), {"q": 0}),
)
