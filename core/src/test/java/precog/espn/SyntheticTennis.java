package precog.espn;

/** A made-up tournament of both tours: one match over, one in play, doubles, and a match still to be drawn. */
final class SyntheticTennis {
    static final String TOURNAMENT = """
            {"leagues":[{"slug":"atp"}],"season":{"year":2026},"events":[{"id":"77-2026","date":"2026-11-20T05:00Z",
             "groupings":[
              {"grouping":{"slug":"mens-singles"},"competitions":[
               {"id":"9002","date":"2026-11-22T12:30Z","format":{"regulation":{"periods":5}},
                "status":{"period":2,"type":{"name":"STATUS_IN_PROGRESS","state":"in","completed":false}},
                "competitors":[
                 {"id":"11","homeAway":"home","athlete":{"displayName":"Alpha Player"},
                  "linescores":[{"value":6.0,"winner":true},{"value":3.0}]},
                 {"id":"12","homeAway":"away","possession":true,"athlete":{"displayName":"Beta Player"},
                  "linescores":[{"value":4.0,"winner":false},{"value":4.0}]}]},
               {"id":"9001","date":"2026-11-21T12:30Z",
                "status":{"period":2,"type":{"name":"STATUS_FINAL","state":"post","completed":true}},
                "competitors":[
                 {"id":"14","winner":true,"athlete":{"displayName":"Delta Player"},
                  "linescores":[{"value":6,"winner":true},{"value":7,"tiebreak":7,"winner":true}]},
                 {"id":"23","winner":false,"athlete":{"displayName":"Gamma Player"},
                  "linescores":[{"value":4},{"value":6,"tiebreak":3}]}]},
               {"id":"9003","date":"2026-11-23T12:30Z",
                "status":{"period":0,"type":{"name":"STATUS_SCHEDULED","state":"pre"}},
                "competitors":[
                 {"id":"11","homeAway":"home","athlete":{"displayName":"Alpha Player"}},
                 {"id":"0","homeAway":"away","athlete":{"displayName":"TBD"}}]}]},
              {"grouping":{"slug":"mens-doubles"},"competitions":[
               {"id":"9005","date":"2026-11-22T12:30Z","competitors":[{"roster":{}},{"roster":{}}]}]},
              {"grouping":{"slug":"womens-singles"},"competitions":[
               {"id":"9004","date":"2026-11-22T15:00Z",
                "status":{"period":0,"type":{"name":"STATUS_SCHEDULED","state":"pre"}},
                "competitors":[
                 {"id":"31","homeAway":"home","athlete":{"displayName":"Eta Player"}},
                 {"id":"32","homeAway":"away","athlete":{"displayName":"Theta Player"}}]}]}]}]}
            """;

    private SyntheticTennis() {}
}
