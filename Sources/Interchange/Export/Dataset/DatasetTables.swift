import Annotation
import CaseModel

extension DatasetTable {
  /// Every table in the order in which they are listed.
  package static let all = [
    sources, mentions, entities, aliases, claims, claimValues, claimLinks, locations, incidents, incidentActors,
    incidentClaims, log,
  ]

  private static func codes<Code: CaseIterable & RawRepresentable>(_: Code.Type) -> Column.Kind
  where Code.RawValue == String { .code(Code.allCases.map(\.rawValue)) }

  /// How far the record has come, who made or last decided it, when, and the model behind it.
  static let provenance = [
    Column("status", codes(ReviewStatus.self), required: true, "how far the record has come"),
    Column("by", "the analyst who decided last, else the model"),
    Column("at", .dateTime, "when it was decided last"),
    Column("model", "the model that found it; empty where an analyst made it"),
  ]

  static let sources = DatasetTable(
    record: "source", name: "sources", meaning: "The articles, as imported and as the analyst corrected them.",
    key: ["id"],
    references: [Reference(column: "copy_of", table: "sources")],
    columns: [
      Column("id", required: true, "the article's id in this dataset"),
      Column("name", "the id or file name it was imported under"),
      Column("title", "headline"), Column("outlet", "who published it"), Column("url", "where it was found"),
      Column("scale", "reach of the outlet; not told by Sitrep"), Column("language", "not told by Sitrep"),
      Column("published", "date it was published: YYYY-MM-DD or ISO 8601"),
      Column("published_evidence", codes(PublishedDate.Evidence.self), "what says when it was published"),
      Column(
        "published_confidence", .number, bounds: 0...1, "how often such evidence tells the day, give or take one"),
      Column("retrieved", .dateTime, required: true, "when it was imported"),
      Column("sha256", required: true, "SHA-256 of its text in UTF-8"),
      Column("scalars", .integer, required: true, bounds: 0...1e15, "length of its text in Unicode scalars"),
      Column("admiralty", codes(SourceGrade.self), "reliability of the source, Admiralty A to F"),
      Column("copy_of", "the first article that tells the same wire story"),
      Column("reading", codes(ReadingState.self), required: true, "how far the analyst has read"),
      Column("set_aside", "why it is set aside; empty where it is not"),
      Column("imported_title", "headline as imported, where the analyst corrected it"),
      Column("imported_outlet", "outlet as imported, where the analyst corrected it"),
      Column("imported_url", "URL as imported, where the analyst corrected it"),
      Column("imported_published", "date as imported, where it is none or can't be true"),
      Column("machine_published", "date as the machine has it, where the analyst corrected it"),
      Column("note", "the analyst's note"),
    ])

  static let mentions = DatasetTable(
    record: "mention", name: "mentions", meaning: "Where an entity is named in an article.", key: ["id"],
    references: [
      Reference(column: "doc", table: "sources"), Reference(column: "entity", table: "entities"),
      Reference(column: "location", table: "locations"),
    ],
    columns: [
      Column("id", required: true, "the mention's id"), Column("doc", required: true, "its article"),
      Column("start", .integer, required: true, bounds: 0...1e15, "first Unicode scalar inside"),
      Column("end", .integer, required: true, bounds: 0...1e15, "first Unicode scalar outside"),
      Column("quote", required: true, "the words there"),
      Column("type", codes(Mention.Kind.self), required: true, "its type"),
      Column("entity", required: true, "what it refers to"), Column("location", "where that lies"),
      Column("score", .number, bounds: 0...1, "how sure the machine is"),
      Column("machine_spans", .spans, "where the machine has it, where the analyst corrected that"),
      Column("machine_type", codes(Mention.Kind.self), "the machine's type, where the analyst corrected it"),
      Column("note", "the analyst's note"),
    ])

  static let entities = DatasetTable(
    record: "entity", name: "entities", meaning: "Who and what the articles name, across all of them.", key: ["id"],
    references: [Reference(column: "merged_into", table: "entities")],
    columns: [
      Column("id", required: true, "the entity's id"), Column("canonical", required: true, "its name"),
      Column("type", codes(Mention.Kind.self), required: true, "its type"),
      Column("country", "ISO 3166-1 alpha-2"), Column("sector", "PLOVER sector"),
      Column("role", "title, office or role"),
      Column("wikidata", "Wikidata id"), Column("merged_into", "the entity that the analyst takes it for"),
      Column("mentions", .integer, bounds: 0...1e15, "mentions in the case"),
      Column("articles", .integer, bounds: 0...1e15, "articles that mention it"),
      Column("claims", .integer, bounds: 0...1e15, "claims it makes"), Column("note", "the analyst's note"),
    ])

  static let aliases = DatasetTable(
    record: "alias", name: "aliases", meaning: "Other names of the entities.", key: ["entity", "alias"],
    references: [Reference(column: "entity", table: "entities")],
    columns: [
      Column("entity", required: true, "the entity"), Column("alias", required: true, "another name of it"),
    ])

  static let claims = DatasetTable(
    record: "claim", name: "claims", meaning: "Who says what, and where it stands.", key: ["id"],
    references: [
      Reference(column: "doc", table: "sources"), Reference(column: "speaker_entity", table: "entities"),
      Reference(column: "location", table: "locations"), Reference(column: "joined_into", table: "claims"),
    ],
    columns: [
      Column("id", required: true, "the claim's id"), Column("doc", required: true, "its article"),
      Column("outlet", "who published the article"),
      Column("speaker", "who says it; empty where the article itself does"),
      Column("speaker_entity", "the speaker as an entity"),
      Column("speaker_type", codes(Mention.Kind.self), "the speaker's type"),
      Column("reported_by", "the medium it was told to, as the article names it, else the outlet"),
      Column("quoted_text", required: true, "what is said, word for word; parts joined by “ … ”"),
      Column("cue", "the reporting words"),
      Column("quote", codes(Claim.Quote.self), required: true, "how the words are given"),
      Column("kind", codes(Claim.Kind.self), required: true, "what it does or is about"),
      Column("certainty", codes(Certainty.self), required: true, "how sure it is said"),
      Column("polarity", codes(Claim.Polarity.self), required: true, "whether it affirms"),
      Column("modality", codes(Modality.self), required: true, "when and whether it takes place"),
      Column("credibility", .integer, bounds: 1...6, "Admiralty 1 (confirmed) to 6 (can't be judged)"),
      Column("source_spans", .spans, "where the speaker stands"), Column("cue_spans", .spans, "where the cue stands"),
      Column("content_spans", .spans, required: true, "where the words stand"),
      Column("via_spans", .spans, "where the medium stands"), Column("hedge_spans", .spans, "where the hedges stand"),
      Column("quantity", codes(Quantity.What.self), "what is counted"),
      Column("quantity_low", .number, "the least"), Column("quantity_best", .number, "the best figure"),
      Column("quantity_high", .number, "the most"), Column("quantity_unit", "the counted noun or unit"),
      Column("date_start", "first day that it may have happened on: YYYY-MM-DD"),
      Column("date_end", "last day that it may have happened on: YYYY-MM-DD"),
      Column("date_level", codes(DatePrecision.self), "how exactly the date is known"),
    ] + datePrecision + [
      Column("timex", "when it is to have happened, as TIMEX3; empty where that tells no part of a date"),
      Column("date_text", "the words of the machine's date"), Column("location", "where it is to have happened"),
      Column("place", "the place's name"),
      Column("place_level", codes(GeoLevel.self), "how exactly the place is known"),
      Column("tags", .list, "the analyst's tags"), Column("score", .number, bounds: 0...1, "how sure the machine is"),
      Column("machine_kind", codes(Claim.Kind.self), "the machine's kind, where the analyst corrected it"),
      Column("machine_certainty", codes(Certainty.self), "the machine's certainty, where the analyst corrected it"),
      Column("machine_polarity", codes(Claim.Polarity.self), "the machine's polarity, where the analyst corrected it"),
      Column(
        "machine_quote", codes(Claim.Quote.self), "the machine's manner of quoting, where the analyst corrected it"),
      Column("machine_speaker", "whom the machine found, where the analyst corrected the speaker"),
      Column("machine_source_spans", .spans, "the machine's source, where the analyst corrected the spans"),
      Column("machine_cue_spans", .spans, "the machine's cue, where the analyst corrected the spans"),
      Column("machine_content_spans", .spans, "the machine's content, where the analyst corrected the spans"),
      Column("machine_quantity", codes(Quantity.What.self), "what the machine counts, where the analyst corrected it"),
      Column("machine_quantity_low", .number, "the machine's least, where the analyst corrected the numbers"),
      Column("machine_quantity_best", .number, "the machine's best figure, where the analyst corrected the numbers"),
      Column("machine_quantity_high", .number, "the machine's most, where the analyst corrected the numbers"),
      Column("machine_timex", "the machine's date as TIMEX3, where the analyst corrected the dates"),
      Column("machine_place", "the name of the machine's place, where the analyst corrected the places"),
      Column("note", "the analyst's note"),
      Column("joined_into", "the claim that it became part of when the analyst joined the two"),
    ])

  static let claimValues = DatasetTable(
    record: "claim_value", name: "claim_values",
    meaning: "Every number, date and place that a claim gives; the first of each part stands in claims, too.",
    key: ["claim", "part", "position"],
    references: [Reference(column: "claim", table: "claims"), Reference(column: "location", table: "locations")],
    columns: [
      Column("claim", required: true, "the claim"),
      Column("part", .code(["number", "date", "place"]), required: true, "what it is"),
      Column("position", .integer, required: true, bounds: 1...1e15, "its place among those of its part, from 1"),
      Column("quantity", codes(Quantity.What.self), "what is counted"), Column("low", .number, "the least"),
      Column("best", .number, "the best figure"), Column("high", .number, "the most"),
      Column("unit", "the counted noun or unit"),
      Column(
        "timex",
        "the date as TIMEX3, of a stretch both ends with a stroke between; empty where that tells no part of a date"),
      Column("date_text", "the words of the machine's date"),
      Column("date_start", "first day: YYYY-MM-DD"), Column("date_end", "last day: YYYY-MM-DD"),
      Column("date_level", codes(DatePrecision.self), "how exactly the date is known"),
      Column("location", "where"), Column("place", "the place's name"),
      Column("place_level", codes(GeoLevel.self), "how exactly the place is known"),
    ])

  static let claimLinks = DatasetTable(
    record: "claim_link", name: "claim_links", meaning: "How two claims bear on each other.",
    key: ["a", "b", "relation"],
    references: [Reference(column: "a", table: "claims"), Reference(column: "b", table: "claims")],
    columns: [
      Column("a", required: true, "the claim that bears on the other"), Column("b", required: true, "the other claim"),
      Column("relation", codes(ClaimLink.Relation.self), required: true, "how it bears on it"),
      Column("note", "the analyst's note"),
    ])

  static let locations = DatasetTable(
    record: "location", name: "locations", meaning: "The places of the case.", key: ["id"], references: [],
    columns: [
      Column("id", required: true, "the place's id"), Column("name", required: true, "its name"),
      Column("lat", .number, bounds: -90...90, "degrees north, WGS 84"),
      Column("lon", .number, bounds: -180...180, "degrees east, WGS 84"),
      Column("country", "ISO 3166-1 alpha-2"), Column("admin1", "first-level division"),
      Column("gazetteer_id", "the gazetteer's id, such as geonames:98182"), Column("feature", "what it is"),
      Column("level", codes(GeoLevel.self), "how exactly it is known"),
    ] + precision + [
      Column("candidates", .list, "gazetteer ids that were weighed"),
      Column("accepted_by", "the analyst who settled it"),
      Column("mentions", .integer, bounds: 0...1e15, "mentions in the case"),
      Column("articles", .integer, bounds: 0...1e15, "articles that mention it"),
      Column("incidents", .integer, bounds: 0...1e15, "incidents that took place there"),
    ])

  static let incidents = DatasetTable(
    record: "incident", name: "incidents", meaning: "What happened, drawn together from all articles.", key: ["id"],
    references: [Reference(column: "location", table: "locations")],
    columns: incidentColumns)

  private static let incidentColumns: [Column] = {
    let first: [Column] =
      [
        Column("id", required: true, "the incident's id"), Column("title", "the analyst's title"),
        Column("type", codes(EventCategory.self), "PLOVER category"), Column("mode", "PLOVER mode"),
        Column("date_start", "first day: YYYY-MM-DD"), Column("date_end", "last day: YYYY-MM-DD"),
        Column("date_level", codes(DatePrecision.self), "how exactly the date is known"),
      ] + datePrecision + [
        Column("location", "where"), Column("place", "the place's name"),
        Column("lat", .number, bounds: -90...90, "degrees north, WGS 84"),
        Column("lon", .number, bounds: -180...180, "degrees east, WGS 84"),
        Column("country", "ISO 3166-1 alpha-2"), Column("admin1", "first-level division"),
        Column("geo_level", codes(GeoLevel.self), "how exactly the place is known"),
      ] + precision + [
        Column("perpetrators", .list, "who is said to have done it"), Column("targets", .list, "whom or what it hit"),
        Column("weapon", "with what"),
      ]
    let last: [Column] = [
      Column("sources", .integer, required: true, bounds: 0...1e15, "articles that tell of it, copies counted once"),
      Column("claims", .integer, required: true, bounds: 0...1e15, "claims that are its evidence"),
      Column("machine_type", codes(EventCategory.self), "the machine's category, where the analyst corrected it"),
      Column("machine_mode", "the machine's mode, where the analyst corrected the type"),
      Column("machine_date_start", "the machine's first day, where the analyst corrected the date"),
      Column("machine_date_end", "the machine's last day, where the analyst corrected the date"),
      Column("machine_place", "the machine's place, where it lies elsewhere by the analyst's word"),
      Column("machine_weapon", "the machine's weapon, where the analyst corrected it"),
    ]
    return first + counts + last + machineCounts + [Column("note", "the analyst's note")]
  }()

  /// How exactly a date is known, as the field's codebooks write it; `DatePrecision` has their editions.
  private static let datePrecision: [Column] = [
    Column("acled_time_precision", .integer, bounds: 1...3, "ACLED time_precision"),
    Column("ucdp_date_precision", .integer, bounds: 1...5, "UCDP GED date_prec"),
    Column("gtd_approximate_date", .integer, bounds: 0...1, "whether GTD would fill approxdate"),
  ]

  /// How exactly a place is known, as the field's codebooks write it; `GeoLevel.Precision` has their editions.
  private static let precision: [Column] = [
    Column("acled_precision", .integer, bounds: 1...3, "ACLED geo_precision"),
    Column("ucdp_precision", .integer, bounds: 1...7, "UCDP GED where_prec"),
    Column("gtd_specificity", .integer, bounds: 1...5, "GTD specificity"),
    Column("gtd_vicinity", .integer, bounds: 0...1, "GTD vicinity"),
    Column("plover_resolution", .integer, bounds: 1...5, "PLOVER resolution: 5 a point, 4 a town, 1 a country"),
  ]

  /// Low, best and high of everything that is counted.
  private static let counts = Quantity.What.allCases.flatMap { what in
    ["low", "best", "high"].map { bound in
      Column("\(what.rawValue)_\(bound)", .integer, bounds: 0...1e15, "\(what.rawValue), \(bound)")
    }
  }

  /// The machine's figures, where the analyst corrected them.
  private static let machineCounts = Quantity.What.allCases.flatMap { what in
    ["low", "best", "high"].map { bound in
      Column(
        "machine_\(what.rawValue)_\(bound)", .integer, bounds: 0...1e15, "the machine's, where the analyst corrected it"
      )
    }
  }

  static let incidentActors = DatasetTable(
    record: "incident_actor", name: "incident_actors",
    meaning: "Who took part in which incident, and how sure that is.",
    key: ["incident", "part", "entity"],
    references: [
      Reference(column: "incident", table: "incidents"), Reference(column: "entity", table: "entities"),
      Reference(column: "claim", table: "claims"),
    ],
    columns: [
      Column("incident", required: true, "the incident"),
      Column("part", .code(["perpetrator", "target"]), required: true, "the part taken"),
      Column("entity", required: true, "who"), Column("name", required: true, "the name"),
      Column("certainty", codes(Certainty.self), required: true, "how sure that is"),
      Column("claim", "the claim that says so"),
    ])

  static let incidentClaims = DatasetTable(
    record: "incident_claim", name: "incident_claims",
    meaning: "Which claims are evidence of which incident, and which of its columns they decide.",
    key: ["incident", "claim", "decides"],
    references: [Reference(column: "incident", table: "incidents"), Reference(column: "claim", table: "claims")],
    columns: [
      Column("incident", required: true, "the incident"), Column("claim", required: true, "the claim"),
      Column("decides", required: true, "the column of incidents that it decides; “evidence” for none"),
      Column("why", "why it decides: “analyst” or “machine”"),
    ])

  static let log = DatasetTable(
    record: "decision", name: "log", meaning: "Every act of the analysts, in order; never changed.", key: ["sequence"],
    references: [],
    columns: [
      Column("sequence", .integer, required: true, bounds: 1...1e15, "place in the log, from 1"),
      Column("group", .integer, required: true, bounds: 1...1e15, "what one undo takes back together"),
      Column("by", required: true, "who"), Column("at", .dateTime, required: true, "when"),
      Column(
        "origin", .code(["done", "undoes", "redoes"]), required: true, "whether it was done, undone or done again"),
      Column("of_group", .integer, bounds: 1...1e15, "the group undone or done again"),
      Column("act", required: true, "what was done, in words"),
      Column("command", .json, required: true, "the act as Sitrep keeps it; offsets in it count UTF-8 bytes"),
    ], hasProvenance: false)
}
