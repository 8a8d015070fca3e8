namespace LinyingTalent.Platform.Workbooks;

/// <summary>How many bytes may still be unpacked, in all parts together: the sizes that a zip file states of itself can be a lie.</summary>
internal sealed class UnpackedBudget(long left)
{
    private long left = left;

    public Stream Count(Stream part) => new Counted(part, this);

    private int Spend(int bytes)
    {
        left -= bytes;
        return left >= 0 ? bytes : throw new WorkbookRefusedException(new UnpacksTooLarge());
    }

    private sealed class Counted(Stream part, UnpackedBudget budget) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => budget.Spend(part.Read(buffer, offset, count));

        public override int Read(Span<byte> buffer) => budget.Spend(part.Read(buffer));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) part.Dispose();
            base.Dispose(disposing);
        }
    }
}
