namespace LinyingTalent.Platform.Workbooks;

/// <summary>
/// Takes what the zip format writes and hands it on now and then: a zip part ends with a synchronous write, which a response refuses.
/// </summary>
internal sealed class Relay : Stream
{
    private const int Full = 64 * 1024;

    private readonly MemoryStream held = new();

    public bool IsFull => held.Length > Full;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public async Task HandOn(Stream target, CancellationToken cancel)
    {
        await target.WriteAsync(held.GetBuffer().AsMemory(0, (int)held.Length), cancel);
        held.SetLength(0);
    }

    public override void Write(byte[] buffer, int offset, int count) => held.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => held.Write(buffer);

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) held.Dispose();
        base.Dispose(disposing);
    }
}
