/** The query that newcomers see first: in GraphiQL and on the terminal. A test runs it. */
export const sampleQuery = `{
  user(username: "alice") {
    username
    profile { ranking countryName }
    solved { all { problems } hard { problems beatsPercentage } }
    contestRanking { rating topPercentage }
    recentAccepted(first: 3) {
      nodes { timestamp problem { number title difficulty } }
      freshness { fetchedAt source stale }
    }
  }
}`;
