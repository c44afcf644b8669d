using System.IO.Compression;
using Dispatch.Http.Bodies;

namespace Dispatch.Gateway.Tests.Bodies;

public class A_body_is_read_whole_or_not
{
    private const int MiB = 1 << 20;

    public static TheoryData<int> Lengths => [0, 1, 16 * 1024, MiB - 1, MiB, MiB + 1, 3 * MiB, Limit];

    private const int Limit = 5 * MiB;

    [Theory, MemberData(nameof(Lengths))]
    public async Task As_it_was_sent(int length)
    {
        var sent = Bytes(length);

        foreach (var (isAnnounced, isPacked) in new[] { (true, false), (false, false), (false, true) })
        {
            var (read, problem) = await BodyReader.ReadAsync(Request(sent, isAnnounced, isPacked), new(Limit, Limit), default);
            using var body = read.ShouldNotBeNull(problem?.Detail);
            body.Span.SequenceEqual(sent).ShouldBeTrue();
            using var again = new MemoryStream();
            await body.OpenRead().CopyToAsync(again);
            again.ToArray().AsSpan().SequenceEqual(sent).ShouldBeTrue();
            body.IsCut.ShouldBeFalse();
        }
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(false, true)]
    public async Task One_byte_too_many_is_413(bool isAnnounced, bool isPacked)
    {
        var (body, problem) = await BodyReader.ReadAsync(Request(Bytes(Limit + 1), isAnnounced, isPacked), new(Limit, Limit), default);

        (body, problem!.Status).ShouldBe((null, StatusCodes.Status413PayloadTooLarge));
    }

    [Fact]
    public async Task What_was_given_back_is_not_there_any_more()
    {
        foreach (var length in (int[])[10, 2 * MiB])
        {
            var (body, _) = await BodyReader.ReadAsync(Request(Bytes(length), false, false), new(Limit, Limit), default);
            body!.Dispose();
            body.Dispose();

            Should.Throw<ObjectDisposedException>(() => body.Memory);
        }
    }

    private static byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        return bytes;
    }

    private static HttpRequest Request(byte[] sent, bool isAnnounced, bool isPacked)
    {
        var request = new DefaultHttpContext().Request;
        request.Body = new MemoryStream(isPacked ? Packed(sent) : sent);
        if (isPacked) request.Headers.ContentEncoding = "gzip";
        if (isAnnounced) request.ContentLength = sent.Length;
        return request;
    }

    private static byte[] Packed(byte[] sent)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(sent);
        return packed.ToArray();
    }
}
