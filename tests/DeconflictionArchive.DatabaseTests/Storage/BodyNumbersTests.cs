using System.Security.Cryptography;
using DeconflictionArchive.Storage.Reports;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.DatabaseTests.Storage;

/// <summary>The numbers of bodies a run of imports remembers.</summary>
public sealed class BodyNumbersTests
{
    private const int Many = 10_000; // several pages, and a table that has grown

    [Fact]
    public void A_body_keeps_its_number_its_hash_and_its_length()
    {
        var numbers = new BodyNumbers();
        for (var body = 0; body < Many; body++)
            numbers.Add(Hash(body), body % 300).ShouldBe(body + 1);

        for (var body = 0; body < Many; body++)
        {
            numbers.Find(Hash(body)).ShouldBe(body + 1);
            numbers.Add(Hash(body), 0).ShouldBe(body + 1);
            numbers.Sha256(body + 1).ShouldBe(Hash(body));
            numbers.ExpectedKeys(body + 1).ShouldBe(body % 300);
        }

        numbers.Count.ShouldBe(Many);
        numbers.Find(Hash(Many)).ShouldBe(0);
    }

    [Fact]
    public void A_body_that_is_gone_is_not_found_and_comes_again_under_another_number()
    {
        var numbers = new BodyNumbers();
        var alike = Enumerable.Range(0, 5).Select(body => Hash(body, begin: 7)).ToList(); // one slot for all of them
        foreach (var body in alike)
            numbers.Add(body, 10);

        numbers.Remove(alike[1]);
        numbers.Remove(Hash(99));

        numbers.Find(alike[1]).ShouldBe(0);
        numbers.ExpectedKeys(2).ShouldBeNull();
        numbers.Find(alike[4]).ShouldBe(5);
        numbers.Add(alike[1], 20).ShouldBe(6);
        numbers.ExpectedKeys(6).ShouldBe(20);
        for (var body = 0; body < Many; body++)
            numbers.Add(Hash(body), 1);
        numbers.Find(alike[1]).ShouldBe(6);
        numbers.Find(alike[0]).ShouldBe(1);
    }

    private static byte[] Hash(int body, byte? begin = null)
    {
        var hash = SHA256.HashData(BitConverter.GetBytes(body));
        if (begin is { } first)
            hash.AsSpan(0, 4).Fill(first);
        return hash;
    }
}
